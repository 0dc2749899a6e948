import { createDevnetClient, readDevnetFile, warpChain } from '@restack/devnet'
import { RestackError, toRestackError } from '@restack/sdk'
import { formatDuration } from '../duration.js'
import { type Output, toJson } from '../output.js'

export type WarpOptions = { deployment?: string; json?: boolean }

export async function runWarp(seconds: number, options: WarpOptions, output: Output): Promise<void> {
  const { rpcUrl } = await readDevnetFile(options.deployment)
  if (!rpcUrl) {
    throw new RestackError({
      code: 'MissingRpcUrl',
      message: 'The deployment file names no rpcUrl.',
      remedy: 'Use the deployment file of a devnet that restack devnet has started.',
    })
  }
  const client = createDevnetClient(rpcUrl)
  await assertLocal(client, rpcUrl)
  const { blockNumber, timestamp, blocks } = await warpChain({ client, seconds }).catch((error) => {
    throw toRestackError(error)
  })
  if (options.json) {
    output.out(toJson({ seconds, blocks, blockNumber, timestamp: Number(timestamp) }))
    return
  }
  const time = new Date(Number(timestamp) * 1000).toISOString().replace('T', ' ').slice(0, 19)
  output.out(
    `Moved on by ${formatDuration(seconds)} and ${blocks} block${blocks === 1 ? '' : 's'}: block ${blockNumber}, ${time} UTC.`,
  )
}

/** Only a local node knows the methods that move its clock. */
export async function assertLocal(
  client: ReturnType<typeof createDevnetClient>,
  rpcUrl: string,
): Promise<void> {
  try {
    await client.getAutomine()
  } catch (error) {
    const known = toRestackError(error)
    if (known.code === 'RpcUnreachable' || known.code === 'RpcTimeout') throw known
    throw new RestackError({
      code: 'NotADevnet',
      message: `The node at ${rpcUrl} is not a local devnet: its clock cannot be moved.`,
      remedy: 'Use the deployment file of a devnet that restack devnet has started.',
      cause: error,
    })
  }
}

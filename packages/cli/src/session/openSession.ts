import * as sdk from '@restack/sdk'
import { type Account, createClient } from 'viem'
import { getBlock, getChainId } from 'viem/actions'
import type { Output } from '../output.js'
import { forPeople } from './inWords.js'
import { type LoadedDeployment, loadDeployment } from './loadDeployment.js'
import { createNames, type Names } from './names.js'
import { createTokens, type ReadingClient, type Tokens } from './tokens.js'

export type ConnectionOptions = {
  deployment?: string
  rpcUrl?: string
  /** Seconds after which a node is asked again, and then given up. */
  timeout?: number
}

/** A deployment with the node it is on, and what turns names into addresses. */
export type Session = {
  /** Loaded when it is needed: it is most of what the command line has to load. */
  sdk: typeof sdk
  deployment: LoadedDeployment
  client: ReadingClient
  rpcUrl: string
  /** Another client of the same node, that sends and signs. */
  connectAs: (account: Account) => ReadingClient
  /** The newest block when the command began. */
  block: { number: bigint; timestamp: bigint }
  names: Names
  tokens: Tokens
  /** Seconds between blocks. */
  blockTimeSeconds: number
  /** A line that replaces the one before, on a terminal only. */
  progress: Output['progress']
}

/**
 * Loads the deployment and connects to its chain.
 *
 * @throws RestackError `NoDevnet`, `UnknownDeployment`, `MissingRpcUrl`, `WrongChain`, `NoContract`,
 * `RpcUnreachable`, `RpcTimeout`
 */
export async function openSession(options: ConnectionOptions, output?: Output): Promise<Session> {
  const deployment = await loadDeployment(options.deployment)
  const rpcUrl = rpcUrlOf(deployment, options.rpcUrl)
  const connectAs = (account?: Account) =>
    connect(rpcUrl, { chainId: deployment.chainId, account, timeout: options.timeout, output })
  const client = connectAs()
  try {
    const newest = getBlock(client)
    newest.catch(() => undefined) // on another chain that is the error to tell
    const chainId = await getChainId(client)
    if (chainId !== deployment.chainId) {
      throw new sdk.RestackError({
        code: 'WrongChain',
        message: `The deployment ${deployment.name} is on chain ${deployment.chainId}, but the node is on chain ${chainId}.`,
        remedy: `Use an RPC address of chain ${deployment.chainId}, or the deployment of chain ${chainId}.`,
      })
    }
    const block = await newest
    return {
      sdk,
      deployment,
      client,
      rpcUrl,
      connectAs,
      block: { number: block.number, timestamp: block.timestamp },
      names: createNames(deployment),
      tokens: createTokens(client, deployment),
      blockTimeSeconds: deployment.parameters?.blockTimeSeconds ?? 12,
      progress: output?.progress ?? (() => undefined),
    }
  } catch (error) {
    throw forPeople(error)
  }
}

/**
 * @throws RestackError `MissingRpcUrl`
 */
export function rpcUrlOf(deployment: LoadedDeployment, given: string | undefined): string {
  const rpcUrl = given ?? deployment.rpcUrl
  if (rpcUrl) return rpcUrl
  throw new sdk.RestackError({
    code: 'MissingRpcUrl',
    message: `The deployment ${deployment.name} names no rpcUrl.`,
    remedy: `Give a node of chain ${deployment.chainId} with --rpc-url, or set RESTACK_RPC_URL.`,
  })
}

/** A client that reads, and sends for the account if there is one. It waits where a node limits the rate. */
function connect(
  rpcUrl: string,
  {
    chainId,
    account,
    timeout = 15,
    output,
  }: {
    chainId: number
    account: Account | undefined
    timeout: number | undefined
    output: Output | undefined
  },
): ReadingClient {
  return createClient({
    ...(account ? { account } : {}),
    transport: sdk.retryingHttp(rpcUrl, {
      timeout: timeout * 1000,
      retries: 3,
      batch: { batchSize: 50 },
      onRetry: ({ delayMs }) =>
        output?.progress(`The node is busy: asking again in ${(delayMs / 1000).toFixed(1)} s`),
    }),
    pollingInterval: chainId === 31337 ? 50 : 1_000,
    cacheTime: 0,
  })
}

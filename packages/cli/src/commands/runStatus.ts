import { readDevnetFile } from '@restack/devnet'
import { type Deployment, RestackError, readDeployment } from '@restack/sdk'
import { formatUnits } from 'viem'
import { formatDuration } from '../duration.js'
import { readText } from '../options.js'
import { type Output, table, toJson } from '../output.js'
import { readStatus, type Status } from '../readStatus.js'

export type StatusOptions = { deployment?: string; rpcUrl?: string; json?: boolean }

export async function runStatus(options: StatusOptions, output: Output): Promise<void> {
  const deployment = await load(options.deployment)
  const rpcUrl = options.rpcUrl ?? deployment.rpcUrl
  if (!rpcUrl) {
    throw new RestackError({
      code: 'MissingRpcUrl',
      message: `The deployment file ${options.deployment} names no rpcUrl.`,
      remedy: `Give a node of chain ${deployment.chainId} with --rpc-url.`,
    })
  }
  const status = await readStatus({ deployment, rpcUrl })
  if (options.json) output.out(toJson(status))
  else present(status, output)
}

async function load(path: string | undefined): Promise<Deployment> {
  return path === undefined ? readDevnetFile() : readDeployment(await readText(path), path)
}

function present(status: Status, output: Output): void {
  const { paint, out } = output
  const section = (title: string, rows: readonly (readonly string[])[]) => {
    out('')
    out(paint.bold(title))
    for (const line of table(rows)) out(line)
  }
  const time = new Date(Number(status.block.timestamp) * 1000).toISOString().replace('T', ' ').slice(0, 19)
  out(paint.bold(`${status.name}, version ${status.version}, on chain ${status.chainId}`))
  const paused = Object.entries(status.paused).filter(([, bits]) => bits !== 0n)
  for (const line of table([
    ['Node', status.rpcUrl],
    ['Block', `${status.block.number}, ${time} UTC`],
    ['API', status.api ? apiLine(status.api) : 'none named in the deployment file'],
    [
      'Paused',
      paused.map(([contract, bits]) => `${contract} (bits ${bits.toString(2)})`).join(', ') || 'nothing',
    ],
  ])) {
    out(line)
  }

  section(
    `TVL: ${ether(status.tvl.eth)} ETH`,
    status.tvl.strategies.map(({ symbol, strategy, tokens, decimals, eth }) => [
      symbol,
      `${formatAmount(tokens, decimals)} tokens`,
      eth === null ? 'rate unknown' : `${ether(eth)} ETH`,
      strategy,
    ]),
  )
  section(
    `Operators: ${status.operators.length}`,
    status.operators.map(({ operator, name }) => [name ?? '', operator]),
  )
  section(
    `Operator sets: ${status.operatorSets.length}, slashes to be cleared: ${status.pendingSlashes}`,
    status.operatorSets.map(({ avs, avsName, id, members }) => [
      `${avsName ?? avs} ${id}`,
      `${members} member${members === 1 ? '' : 's'}`,
    ]),
  )
  section(
    'Delays',
    status.parameters.map(({ name, blocks, seconds }) => [name, delay(blocks, seconds)]),
  )
  section(
    'Contracts, all present',
    status.contracts.map(({ name, address }) => [name, address]),
  )
  section(
    'Who may do what',
    status.authorities.map(({ sentence }) => [sentence]),
  )
}

function delay(blocks: number | null, seconds: number): string {
  if (seconds === 0) return 'none'
  return blocks === null ? formatDuration(seconds) : `${blocks} blocks, about ${formatDuration(seconds)}`
}

function apiLine({ url, status, block, lagBlocks }: NonNullable<Status['api']>): string {
  if (block === null) return `${url} ${status}`
  return `${url} ${status}, at block ${block}${lagBlocks ? `, ${lagBlocks} behind` : ''}`
}

function ether(wei: bigint): string {
  return formatAmount(wei, 18)
}

/** Four digits after the point, cut off, with thousands apart. */
function formatAmount(amount: bigint, decimals: number): string {
  const [whole = '0', fraction = ''] = formatUnits(amount, decimals).split('.')
  return `${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${fraction.slice(0, 4).padEnd(4, '0')}`
}

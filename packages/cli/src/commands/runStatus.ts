import { type Deployment, RestackError } from '@restack/sdk'
import { formatUnits } from 'viem'
import { formatDuration } from '../duration.js'
import { type Output, table, toJson } from '../output.js'
import { readStatus, type Status } from '../readStatus.js'
import { type LoadedDeployment, loadDeployment } from '../session/loadDeployment.js'
import { type ConnectionOptions, rpcUrlOf } from '../session/openSession.js'

export type StatusOptions = ConnectionOptions & { json?: boolean }

export async function runStatus(options: StatusOptions, output: Output): Promise<void> {
  const deployment = await load(options.deployment)
  const rpcUrl = rpcUrlOf(deployment, options.rpcUrl)
  const status = await readStatus({ deployment, rpcUrl, timeout: options.timeout })
  if (options.json) output.out(toJson(status))
  else present(status, output)
}

async function load(source: string | undefined): Promise<Deployment> {
  const deployment = await loadDeployment(source)
  if (isWhole(deployment)) return deployment
  throw new RestackError({
    code: 'NotADeploymentFile',
    message: `Of ${deployment.name} only addresses are known, not what a status is compared with.`,
    remedy:
      'Give a deployment file; restack operator show, avs show and staker position work with known names.',
  })
}

function isWhole(deployment: LoadedDeployment): deployment is Deployment {
  return deployment.parameters !== undefined
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

import {
  type DayBlocks,
  dateOf,
  dayOf,
  type RewardsEvent,
  type RewardsInput,
  type RewardsParameters,
} from '@restack/rewards'
import { RestackError } from '@restack/sdk'
import { type Abi, type AbiEvent, decodeEventLog, type Hex, type RpcLog, toEventSelector } from 'viem'
import { getBlock } from 'viem/actions'
import type { Session } from '../session/openSession.js'
import { type BlockTimes, createBlockTimes } from './blockTimes.js'
import { eventSources } from './eventSources.js'
import { observeStrategies } from './observeStrategies.js'

const daySeconds = 86_400

/**
 * Everything that rewards follow from, of all days that are over, from the logs of the contracts.
 *
 * @throws RestackError `NoDeploymentBlock`, `NoWholeDay`, `RateLimited`, `RpcUnreachable`
 */
export async function readChainEvents(
  session: Session,
  parameters: RewardsParameters,
): Promise<RewardsInput> {
  const { sdk, client, deployment, progress } = session
  const from = deployment.deploymentBlock
  if (from === undefined) {
    throw new RestackError({
      code: 'NoDeploymentBlock',
      message: `The deployment ${deployment.name} does not say in which block it begins.`,
      remedy: 'Give its events with --events <file>, or a deployment file with deploymentBlock.',
    })
  }
  try {
    const times = createBlockTimes(client)
    // What a reorganization may still undo is not counted; a local chain has none.
    const blockTag = deployment.chainId === 31337 ? 'latest' : 'finalized'
    const head = await getBlock(client, { blockTag })
    const bounds = await dayBounds(times, { from, head: Number(head.number), now: Number(head.timestamp) })
    const last = bounds.at(-1)
    if (!last) {
      throw new RestackError({
        code: 'NoWholeDay',
        message: `No day (UTC) is over since the deployment ${deployment.name} began, so that there is no snapshot yet.`,
        remedy: 'Wait for the first midnight; on a devnet, restack devnet warp 1d.',
      })
    }
    const sources = new Map(
      Object.entries(parameters.contracts).map(([name, address]) => [address.toLowerCase(), name]),
    )
    const logs = await sdk.readLogs(client, {
      addresses: Object.values(parameters.contracts),
      topics: topicsOf(decoders),
      fromBlock: from,
      toBlock: last.toBlock,
      onProgress: ({ block, toBlock }) => progress(`Reading events: block ${block} of ${toBlock}`),
    })
    const decoded = await Promise.all(logs.map((log) => decode(log, sources, times)))
    const events = decoded.filter((event) => event !== undefined)
    const observed = await observeStrategies({ client, times, days: countEvents(bounds, events), events })
    progress('')
    return { parameters, ...observed }
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}

type Bounds = Omit<DayBlocks, 'events'>

/** The days that are over, with their blocks. All midnights are looked for at once. */
async function dayBounds(
  times: BlockTimes,
  { from, head, now }: { from: number; head: number; now: number },
): Promise<Bounds[]> {
  const first = dayOf(await times.timeOf(from))
  const count = dayOf(now) - first
  const starts = await Promise.all(
    Array.from({ length: count }, (_, index) =>
      times.firstAt((first + index + 1) * daySeconds, { from, to: head }),
    ),
  )
  return starts.map((next, index) => ({
    date: dateOf(first + index),
    fromBlock: starts[index - 1] ?? from,
    toBlock: next - 1,
  }))
}

type Decoders = Record<string, ReadonlyMap<Hex, AbiEvent>>

const decoders: Decoders = Object.fromEntries(
  Object.entries(eventSources).map(([name, { abi, events }]) => {
    const wanted: readonly string[] = events
    const items = (abi as Abi).filter(
      (item): item is AbiEvent => item.type === 'event' && wanted.includes(item.name),
    )
    return [name, new Map(items.map((item) => [toEventSelector(item), item]))]
  }),
)

const topicsOf = (all: Decoders): Hex[] => [...new Set(Object.values(all).flatMap((map) => [...map.keys()]))]

async function decode(
  log: RpcLog,
  sources: ReadonlyMap<string, string>,
  times: BlockTimes,
): Promise<RewardsEvent | undefined> {
  const contract = sources.get(log.address.toLowerCase())
  const [topic, ...rest] = log.topics
  const item = contract && topic && decoders[contract]?.get(topic)
  if (!contract || !topic || !item) return undefined
  const { args } = decodeEventLog({ abi: [item], data: log.data, topics: [topic, ...rest] })
  const blockNumber = Number(log.blockNumber)
  // Newer nodes say the time with the log.
  const said = (log as { blockTimestamp?: Hex }).blockTimestamp
  return {
    blockNumber,
    blockTime: said === undefined ? await times.timeOf(blockNumber) : Number(said),
    transactionIndex: Number(log.transactionIndex),
    logIndex: Number(log.logIndex),
    contract,
    address: log.address,
    name: item.name,
    args: { ...(args as object) },
  }
}

function countEvents(bounds: readonly Bounds[], events: readonly RewardsEvent[]): DayBlocks[] {
  const counts = new Map<string, number>()
  for (const { blockTime } of events) {
    const date = dateOf(dayOf(blockTime))
    counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  return bounds.map((day) => ({ ...day, events: counts.get(day.date) ?? 0 }))
}

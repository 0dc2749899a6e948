import {
  type DayBlocks,
  dateOf,
  dayOf,
  type RewardsEvent,
  type RewardsInput,
  type RewardsParameters,
} from '@restack/rewards'
import { type ReadClient, RestackError, readLogs } from '@restack/sdk'
import type { Hex, RpcLog } from 'viem'
import { getBlock } from 'viem/actions'
import type { RewardsNetwork } from '../networkOf.js'
import { type BlockTimes, createBlockTimes } from './blockTimes.js'
import { createDecoder, topics } from './decoders.js'
import { createRewardsMemory, type RewardsMemory, recall } from './memory.js'
import { observeStrategies } from './observeStrategies.js'

const daySeconds = 86_400

export type ReadRewardsInputParameters = {
  parameters: RewardsParameters
  /** Block of the first contract. */
  fromBlock: number
  /** `finalized` leaves out what a reorganization may still undo; a local chain has none. */
  upTo: 'latest' | 'finalized'
  /** Of EigenLayer, by `networkOf`: when AVSs are asked what is restaked. */
  network?: RewardsNetwork | undefined
  onProgress?: ((progress: { block: number; toBlock: number }) => void) | undefined
  /** From `createRewardsMemory`: what it has is not asked again. */
  memory?: RewardsMemory | undefined
}

/**
 * Everything that rewards follow from, of all days (UTC) that are over, from the logs of the contracts: without an
 * index, by a node alone.
 *
 * @throws RestackError `NoWholeDay`, and viem's errors of the node
 */
export async function readRewardsInput(
  client: ReadClient,
  {
    parameters,
    fromBlock,
    upTo,
    network,
    onProgress,
    memory = createRewardsMemory(),
  }: ReadRewardsInputParameters,
): Promise<RewardsInput> {
  const head = await getBlock(client, { blockTag: upTo })
  await recall(memory, (blockNumber) => hashOf(client, blockNumber))
  const times = createBlockTimes(client, memory.times)
  const bounds = await dayBounds(times, {
    from: fromBlock,
    head: Number(head.number),
    now: Number(head.timestamp),
  })
  const last = bounds.at(-1)
  if (!last) {
    throw new RestackError({
      code: 'NoWholeDay',
      message: `No day (UTC) is over since the deployment ${parameters.deployment} began, so that there is no snapshot yet.`,
      remedy: 'Wait for the first midnight; on a devnet, restack devnet warp 1d.',
    })
  }
  const logs = await readLogs(client, {
    addresses: Object.values(parameters.contracts),
    topics,
    fromBlock,
    toBlock: last.toBlock,
    onProgress,
  })
  const events = await decodeAll(logs, parameters, times)
  const days = countEvents(bounds, events)
  const { answers } = memory
  const observed = await observeStrategies({ client, times, answers, network, days, events })
  if (head.number !== null && head.hash !== null) memory.head = { number: head.number, hash: head.hash }
  return { parameters, ...observed }
}

/** Undefined where the chain has no such block any more. */
const hashOf = (client: ReadClient, blockNumber: bigint): Promise<string | undefined> =>
  getBlock(client, { blockNumber }).then(
    ({ hash }) => hash ?? undefined,
    () => undefined,
  )

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

async function decodeAll(
  logs: readonly RpcLog[],
  { contracts }: RewardsParameters,
  times: BlockTimes,
): Promise<RewardsEvent[]> {
  const decode = createDecoder(contracts)
  const events = logs.map(async (log) => {
    const event = decode(log)
    if (!event) return undefined
    // Newer nodes say the time with the log.
    const said = (log as { blockTimestamp?: Hex }).blockTimestamp
    const blockTime = said === undefined ? await times.timeOf(event.blockNumber) : Number(said)
    return { ...event, blockTime }
  })
  return (await Promise.all(events)).filter((event) => event !== undefined)
}

function countEvents(bounds: readonly Bounds[], events: readonly RewardsEvent[]): DayBlocks[] {
  const counts = new Map<string, number>()
  for (const { blockTime } of events) {
    const date = dateOf(dayOf(blockTime))
    counts.set(date, (counts.get(date) ?? 0) + 1)
  }
  return bounds.map((day) => ({ ...day, events: counts.get(day.date) ?? 0 }))
}

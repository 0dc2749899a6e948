// What AVSs of the AVSDirectory say their operators restake (chapter 04 §4.3): asked, since no log says it.
import {
  type Address,
  type DayBlocks,
  observationLogIndex,
  observationName,
  type RewardsEvent,
} from '../input.js'
import { addressOf, numberOf } from './args.js'

export type RestakedQuestion = { avs: Address; operator: Address; blockNumber: number }

/** EigenLayer's networks, on which AVSs are asked at every block divisible by 3600; on mainnet since one of them. */
export type ObservedNetwork = 'mainnet' | 'holesky' | 'sepolia' | 'hoodi'

const interval = 3600
const firstOnMainnet = 19_616_400

/**
 * At which blocks of a day AVSs are asked. On a deployment of one's own that is the day's last block: a day may have few,
 * and what is restaked at the end of each day counts on all of them.
 */
export function observationBlocks(
  { fromBlock, toBlock }: Pick<DayBlocks, 'fromBlock' | 'toBlock'>,
  network: ObservedNetwork | undefined,
): number[] {
  if (!network) return fromBlock <= toBlock ? [toBlock] : []
  const start = network === 'mainnet' ? Math.max(fromBlock, firstOnMainnet) : fromBlock
  const blocks: number[] = []
  for (let block = Math.ceil(start / interval) * interval; block <= toBlock; block += interval)
    blocks.push(block)
  return blocks
}

export type CreateObserverParameters = {
  /** The answer to `getOperatorRestakedStrategies(operator)` of an AVS at a block; none if it has no such function. */
  read: (question: RestakedQuestion) => Promise<readonly Address[]>
  /** Seconds of a block. */
  timeOf: (blockNumber: number) => Promise<number>
  /** Left out for a deployment of one's own. */
  network?: ObservedNetwork | undefined
  /** Asks no others: those that ever pay for restaked strategies. All are asked if left out. */
  avss?: ReadonlySet<Address>
}

/**
 * Asks, at some blocks of each day, for every operator that is registered to an AVS by then.
 *
 * @returns Takes the days in their order; gives the day and its events with the answers among them.
 */
export function createObserver({ read, timeOf, avss, network }: CreateObserverParameters) {
  const registered = new Map<string, { avs: Address; operator: Address }>()

  const observe = async (blockNumber: number): Promise<RewardsEvent[]> => {
    const asked = [...registered.values()].filter(({ avs }) => !avss || avss.has(avs))
    if (asked.length === 0) return []
    const blockTime = await timeOf(blockNumber)
    const answers = await Promise.all(asked.map((pair) => read({ ...pair, blockNumber })))
    return asked.flatMap(({ avs, operator }, index): RewardsEvent[] => {
      const strategies = answers[index] ?? []
      if (strategies.length === 0) return []
      return [
        {
          blockNumber,
          blockTime,
          logIndex: observationLogIndex,
          contract: 'avs',
          address: avs,
          name: observationName,
          args: { operator, strategies },
        },
      ]
    })
  }

  return async (
    day: DayBlocks,
    events: readonly RewardsEvent[],
  ): Promise<{ day: DayBlocks; events: RewardsEvent[] }> => {
    const all: RewardsEvent[] = []
    let next = 0
    const takeUpTo = (blockNumber: number) => {
      for (let event = events[next]; event && event.blockNumber <= blockNumber; event = events[next]) {
        register(registered, event)
        all.push(event)
        next++
      }
    }
    for (const blockNumber of observationBlocks(day, network)) {
      takeUpTo(blockNumber)
      all.push(...(await observe(blockNumber)))
    }
    takeUpTo(Number.POSITIVE_INFINITY)
    return { day: { ...day, events: all.length }, events: all }
  }
}

/** The AVSs that ever paid for restaked strategies: whom it is enough to ask. */
export function restakedPayers(events: readonly RewardsEvent[]): Set<Address> {
  return new Set(
    events.flatMap((event) =>
      event.name === 'AVSRewardsSubmissionCreated'
        ? [addressOf(event, event.args, 'avs').toLowerCase() as Address]
        : [],
    ),
  )
}

function register(registered: Map<string, { avs: Address; operator: Address }>, event: RewardsEvent): void {
  if (event.name !== 'OperatorAVSRegistrationStatusUpdated') return
  const operator = addressOf(event, event.args, 'operator').toLowerCase() as Address
  const avs = addressOf(event, event.args, 'avs').toLowerCase() as Address
  if (numberOf(event, event.args, 'status') === 1) registered.set(`${avs} ${operator}`, { avs, operator })
  else registered.delete(`${avs} ${operator}`)
}

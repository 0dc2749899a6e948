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

export type CreateObserverParameters = {
  /** The answer to `getOperatorRestakedStrategies(operator)` of an AVS at a block; none if it has no such function. */
  read: (question: RestakedQuestion) => Promise<readonly Address[]>
  /** Seconds of a block. */
  timeOf: (blockNumber: number) => Promise<number>
  /** Asks no others: those that ever pay for restaked strategies. All are asked if left out. */
  avss?: ReadonlySet<Address>
}

/**
 * Asks at the last block of each day, for every operator that is registered to an AVS by then. So a strategy that is
 * restaked day after day counts on each of its days.
 *
 * @returns Takes the days in their order; gives the day and its events with the answers among them.
 */
export function createObserver({ read, timeOf, avss }: CreateObserverParameters) {
  const registered = new Map<string, { avs: Address; operator: Address }>()
  return async (
    day: DayBlocks,
    events: readonly RewardsEvent[],
  ): Promise<{ day: DayBlocks; events: RewardsEvent[] }> => {
    for (const event of events) register(registered, event)
    const blockNumber = day.toBlock
    const asked = [...registered.values()].filter(({ avs }) => !avss || avss.has(avs))
    if (blockNumber < day.fromBlock || asked.length === 0) return { day, events: [...events] }
    const blockTime = await timeOf(blockNumber)
    const answers = await Promise.all(asked.map((pair) => read({ ...pair, blockNumber })))
    const observed = asked.flatMap(({ avs, operator }, index): RewardsEvent[] => {
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
    return { day: { ...day, events: events.length + observed.length }, events: [...events, ...observed] }
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

// Who is registered where, which strategies are restaked, allocations and splits, event by event (chapter 04 §4.3, §4.4).
import { dayOf } from '../days.js'
import { addressOf, bigintOf, listOf, numberOf, recordOf } from '../events/args.js'
import type { RewardsEvent } from '../input.js'
import { type AllocationRecord, allocationSteps } from './allocations.js'
import { type Dictionary, firstOf, pairKey, secondOf } from './dictionary.js'
import type { History, Member } from './history.js'
import type { AllocationEntry } from './models.js'
import { type LastDay, observe, type RegistrationEvent, registrationWindows } from './registrations.js'
import { type Steps, setFrom, stepsIn, type Windows } from './steps.js'
import type { Names } from './submissions.js'

type Sealed = Pick<
  History,
  | 'avsOperators'
  | 'setOperators'
  | 'setStrategies'
  | 'restaked'
  | 'avsSplits'
  | 'piSplits'
  | 'setSplits'
  | 'defaultSplit'
  | 'allocations'
  | 'maxMagnitudes'
>

export type Memberships = {
  handlers: Record<string, (event: RewardsEvent) => void>
  observe: (event: RewardsEvent) => void
  seal: (dayOfBlock: (block: number) => number | undefined) => Sealed
}

type Registrations = Map<number, RegistrationEvent[]>
type SplitEvents = Map<number, { activatedAt: number; bips: number }[]>

export function createMemberships(names: Names & { accounts: Dictionary }): Memberships {
  const { accounts, strategies } = names
  const avsOperators: Registrations = new Map()
  const setOperators: Registrations = new Map()
  const setStrategies: Registrations = new Map()
  const restaked = new Map<number, Map<number, Windows>>()
  const avsSplits: SplitEvents = new Map()
  const piSplits: SplitEvents = new Map()
  const setSplits: SplitEvents = new Map()
  const defaultSplit: Steps<number> = { from: [], values: [] }
  const allocations = new Map<number, Map<number, AllocationRecord[]>>()
  const maxMagnitudes = new Map<number, Steps<bigint>>()

  const account = (event: RewardsEvent, name: string) => accounts.indexOf(addressOf(event, event.args, name))
  const strategyOf = (event: RewardsEvent) => strategies.indexOf(addressOf(event, event.args, 'strategy'))
  const setOf = (event: RewardsEvent) => {
    const set = recordOf(event, event.args, 'operatorSet')
    return names.setOf(accounts.indexOf(addressOf(event, set, 'avs')), numberOf(event, set, 'id'))
  }
  const note = (models: Registrations, group: number, index: number, event: RewardsEvent, on: boolean) =>
    listIn(models, pairKey(group, index)).push({ day: dayOf(event.blockTime), registered: on })
  const split = (models: SplitEvents, key: number, event: RewardsEvent, bips: string) =>
    listIn(models, key).push({
      activatedAt: numberOf(event, event.args, 'activatedAt'),
      bips: numberOf(event, event.args, bips),
    })

  return {
    handlers: {
      'avsDirectory.OperatorAVSRegistrationStatusUpdated': (event) =>
        note(
          avsOperators,
          account(event, 'avs'),
          account(event, 'operator'),
          event,
          numberOf(event, event.args, 'status') === 1,
        ),
      'allocationManager.OperatorAddedToOperatorSet': (event) =>
        note(setOperators, setOf(event), account(event, 'operator'), event, true),
      'allocationManager.OperatorRemovedFromOperatorSet': (event) =>
        note(setOperators, setOf(event), account(event, 'operator'), event, false),
      'allocationManager.StrategyAddedToOperatorSet': (event) =>
        note(setStrategies, setOf(event), strategyOf(event), event, true),
      'allocationManager.StrategyRemovedFromOperatorSet': (event) =>
        note(setStrategies, setOf(event), strategyOf(event), event, false),
      'allocationManager.AllocationUpdated': (event) => {
        const records = mapIn(allocations, pairKey(account(event, 'operator'), setOf(event)))
        listIn(records, strategyOf(event)).push({
          magnitude: bigintOf(event, event.args, 'magnitude'),
          emissionDay: dayOf(event.blockTime),
          effectBlock: numberOf(event, { effectBlock: 0, ...event.args }, 'effectBlock'),
        })
      },
      'allocationManager.MaxMagnitudeUpdated': (event) =>
        setFrom(
          stepsIn(maxMagnitudes, pairKey(account(event, 'operator'), strategyOf(event))),
          dayOf(event.blockTime),
          bigintOf(event, event.args, 'maxMagnitude'),
        ),
      'rewardsCoordinator.OperatorAVSSplitBipsSet': (event) =>
        split(
          avsSplits,
          pairKey(account(event, 'operator'), account(event, 'avs')),
          event,
          'newOperatorAVSSplitBips',
        ),
      'rewardsCoordinator.OperatorPISplitBipsSet': (event) =>
        split(piSplits, account(event, 'operator'), event, 'newOperatorPISplitBips'),
      'rewardsCoordinator.OperatorSetSplitBipsSet': (event) =>
        split(setSplits, pairKey(account(event, 'operator'), setOf(event)), event, 'newOperatorSetSplitBips'),
      'rewardsCoordinator.DefaultOperatorSplitBipsSet': (event) => {
        const bips = numberOf(event, event.args, 'newDefaultOperatorSplitBips')
        setFrom(defaultSplit, dayOf(event.blockTime) + 1, Math.min(bips, 10_000))
      },
    },
    observe(event) {
      const key = pairKey(accounts.indexOf(event.address), account(event, 'operator'))
      const windows = mapIn(restaked, key)
      for (const strategy of listOf(event, event.args, 'strategies'))
        observe(listIn(windows, strategies.indexOf(String(strategy))), dayOf(event.blockTime))
    },
    seal: (dayOfBlock) => ({
      avsOperators: members(avsOperators, 'excluded'),
      setOperators: members(setOperators, 'excluded'),
      setStrategies: members(setStrategies, 'included'),
      restaked: new Map(
        [...restaked].map(([key, found]) => [
          key,
          [...found].map(([index, windows]) => ({ index, windows })),
        ]),
      ),
      avsSplits: splitSteps(avsSplits),
      piSplits: splitSteps(piSplits),
      setSplits: splitSteps(setSplits, 10_000),
      defaultSplit,
      allocations: new Map(
        [...allocations].map(([key, found]): [number, AllocationEntry[]] => [
          key,
          [...found].map(([strategy, records]) => ({
            strategy,
            magnitudes: allocationSteps(records, dayOfBlock),
          })),
        ]),
      ),
      maxMagnitudes,
    }),
  }
}

function listIn<K, T>(map: Map<K, T[]>, key: K): T[] {
  let list = map.get(key)
  if (!list) {
    list = []
    map.set(key, list)
  }
  return list
}

function mapIn<K, L, T>(map: Map<K, Map<L, T>>, key: K): Map<L, T> {
  let inner = map.get(key)
  if (!inner) {
    inner = new Map()
    map.set(key, inner)
  }
  return inner
}

function members(models: Registrations, lastDay: LastDay): Map<number, Member[]> {
  const groups = new Map<number, Member[]>()
  for (const [key, events] of models)
    listIn(groups, firstOf(key)).push({ index: secondOf(key), windows: registrationWindows(events, lastDay) })
  return groups
}

/** The last of each activation day, in force from the day after. */
function splitSteps(models: SplitEvents, cap = Number.POSITIVE_INFINITY): Map<number, Steps<number>> {
  const all = new Map<number, Steps<number>>()
  for (const [key, events] of models) {
    // Sorting is stable: events of one instant stay in the order of the chain.
    for (const { activatedAt, bips } of [...events].sort((a, b) => a.activatedAt - b.activatedAt))
      setFrom(stepsIn(all, key), dayOf(activatedAt) + 1, Math.min(bips, cap))
  }
  return all
}

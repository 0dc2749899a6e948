import type { DayBlocks } from '../../../packages/rewards/src/input.js'
import { allocations, maxMagnitudes } from './allocations.js'
import { type Fact, key } from './facts.js'
import { stakerDeltas } from './shares.js'
import { defaultSplits, splits } from './splits.js'
import { filled, membershipEvents, memberships, runningSums, setKey, type Table } from './tables.js'

/** Chapter 04 §4.4. Keys are written beside each table, with blanks between their parts. */
export type Snapshots = {
  /** staker strategy */
  stakerShares: Table<bigint>
  /** operator strategy */
  operatorShares: Table<bigint>
  /** staker, to operator; the zero address after an undelegation */
  delegation: Table<string>
  /** operator avs */
  operatorAvs: Table<true>
  /** operator avs id */
  operatorSets: Table<true>
  /** strategy avs id */
  strategySets: Table<true>
  /** operator avs strategy */
  restaked: Table<true>
  /** operator avs, operator, operator avs id */
  avsSplits: Table<bigint>
  piSplits: Table<bigint>
  setSplits: Table<bigint>
  /** one key: the empty text */
  defaultSplits: Table<bigint>
  /** operator avs id strategy */
  allocations: Table<bigint>
  /** operator strategy */
  maxMagnitudes: Table<bigint>
}

const NOBODY = `0x${'00'.repeat(20)}`

export function snapshotsOf(facts: readonly Fact[], blocks: readonly DayBlocks[], cutoff: number): Snapshots {
  return {
    stakerShares: runningSums(
      stakerDeltas(facts).map(({ staker, strategy, day, shares }) => ({
        ...{ name: key(staker, strategy), day, amount: shares },
      })),
      cutoff,
    ),
    operatorShares: runningSums(facts.flatMap(operatorDelta), cutoff),
    delegation: filled(facts.flatMap(delegationChange), cutoff - 1),
    operatorAvs: memberships(
      membershipEvents(
        facts,
        'avsDirectory',
        ({ args }) => key(args.operator, args.avs),
        ({ name, args }) => (name === 'OperatorAVSRegistrationStatusUpdated' ? args.status === 1 : undefined),
      ),
      cutoff - 1,
      false,
    ),
    operatorSets: memberships(setEvents(facts, 'operator'), cutoff - 1, false),
    strategySets: memberships(setEvents(facts, 'strategy'), cutoff, true),
    restaked: restaked(facts),
    avsSplits: splits(facts, 'OperatorAVSSplitBipsSet', cutoff),
    piSplits: splits(facts, 'OperatorPISplitBipsSet', cutoff),
    setSplits: splits(facts, 'OperatorSetSplitBipsSet', cutoff),
    defaultSplits: defaultSplits(facts, cutoff),
    allocations: allocations(facts, blocks, cutoff),
    maxMagnitudes: maxMagnitudes(facts, cutoff),
  }
}

function operatorDelta({ contract, name, args, day }: Fact) {
  if (contract !== 'delegationManager') return []
  const of = { name: key(args.operator, args.strategy), day }
  if (name === 'OperatorSharesIncreased') return [{ ...of, amount: BigInt(args.shares) }]
  if (name === 'OperatorSharesDecreased') return [{ ...of, amount: -BigInt(args.shares) }]
  return []
}

function delegationChange({ contract, name, args, day }: Fact) {
  if (contract !== 'delegationManager') return []
  const of = { name: args.staker as string, first: day + 1 }
  if (name === 'StakerDelegated') return [{ ...of, value: args.operator as string }]
  if (name === 'StakerUndelegated') return [{ ...of, value: NOBODY }]
  return []
}

function setEvents(facts: readonly Fact[], what: 'operator' | 'strategy') {
  const [added, removed] =
    what === 'operator'
      ? ['OperatorAddedToOperatorSet', 'OperatorRemovedFromOperatorSet']
      : ['StrategyAddedToOperatorSet', 'StrategyRemovedFromOperatorSet']
  return membershipEvents(
    facts,
    'allocationManager',
    ({ args }) => key(args[what], setKey(args)),
    ({ name }) => (name === added ? true : name === removed ? false : undefined),
  )
}

/** §4.4.2: observed on two days, one after the other. */
function restaked(facts: readonly Fact[]): Table<true> {
  const seen = new Map<string, Set<number>>()
  for (const { name, address, args, day } of facts) {
    if (name !== 'RestakedStrategiesObserved') continue
    for (const strategy of args.strategies) {
      const of = key(args.operator, address, strategy)
      seen.set(of, (seen.get(of) ?? new Set()).add(day))
    }
  }
  const rows = [...seen].map(([name, days]) => {
    const both = [...days].filter((day) => days.has(day - 1))
    return [name, new Map(both.map((day) => [day, true as const]))] as const
  })
  return new Map(rows)
}

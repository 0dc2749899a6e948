import { dayOf, type Fact, key } from './facts.js'
import { filled, setKey, type Table } from './tables.js'

type SplitEvent = 'OperatorAVSSplitBipsSet' | 'OperatorPISplitBipsSet' | 'OperatorSetSplitBipsSet'

const READ: Record<SplitEvent, (args: Fact['args']) => { name: string; bips: number }> = {
  OperatorAVSSplitBipsSet: (args) => ({
    ...{ name: key(args.operator, args.avs), bips: args.newOperatorAVSSplitBips },
  }),
  OperatorPISplitBipsSet: (args) => ({ name: key(args.operator), bips: args.newOperatorPISplitBips }),
  OperatorSetSplitBipsSet: (args) => ({
    ...{ name: key(args.operator, setKey(args)), bips: Math.min(args.newOperatorSetSplitBips, 10000) },
  }),
}

/** Operators' own splits, from the day after they became active. */
export function splits(facts: readonly Fact[], event: SplitEvent, cutoff: number): Table<bigint> {
  const changes = facts
    .filter(({ contract, name }) => contract === 'rewardsCoordinator' && name === event)
    .map(({ args, time, log }) => ({ ...READ[event](args), active: Number(args.activatedAt), time, log }))
    .filter(({ active }) => dayOf(active) < cutoff)
    .sort((a, b) => a.active - b.active || a.time - b.time || a.log - b.log)
    .map(({ name, bips, active }) => ({ name, first: dayOf(active) + 1, value: BigInt(bips) }))
  return filled(changes, cutoff - 1)
}

export function defaultSplits(facts: readonly Fact[], cutoff: number): Table<bigint> {
  const changes = facts
    .filter(
      ({ contract, name }) => contract === 'rewardsCoordinator' && name === 'DefaultOperatorSplitBipsSet',
    )
    .map(({ args, day }) => ({
      ...{ name: '', first: day + 1, value: BigInt(Math.min(args.newDefaultOperatorSplitBips, 10000)) },
    }))
  return filled(changes, cutoff - 1)
}

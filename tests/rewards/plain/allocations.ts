import type { DayBlocks } from '../../../packages/rewards/src/input.js'
import { dayOfDate, type Fact, key } from './facts.js'
import { type Change, filled, setKey, type Table } from './tables.js'

/** §4.4.3: magnitudes by the day of their effect block. More counts from the next midnight, less from the last. */
export function allocations(
  facts: readonly Fact[],
  blocks: readonly DayBlocks[],
  cutoff: number,
): Table<bigint> {
  const kept = new Map<string, { name: string; day: number; fact: Fact; magnitude: bigint }>()
  for (const fact of facts) {
    if (fact.contract !== 'allocationManager' || fact.name !== 'AllocationUpdated') continue
    const { operator, strategy, magnitude, effectBlock } = fact.args
    const day = effectBlock ? dayOfBlock(Number(effectBlock), blocks) : fact.day
    if (day === undefined || day >= cutoff) continue
    // Facts are in the order of the chain, so the last one written is the greatest by block and log.
    const name = key(operator, setKey(fact.args), strategy)
    kept.set(key(name, day), { name, day, fact, magnitude: BigInt(magnitude) })
  }
  const records = [...kept.values()].sort((a, b) => a.day - b.day)
  const changes = records.map(({ name, day, magnitude }): Change<bigint> => {
    const previous = records.filter((other) => other.name === name && other.day < day).at(-1)
    const rises = !previous || magnitude > previous.magnitude
    return { name, first: rises ? day + 1 : day, value: magnitude }
  })
  return filled(changes, cutoff)
}

const dayOfBlock = (block: number, blocks: readonly DayBlocks[]): number | undefined => {
  const found = blocks.find(({ fromBlock, toBlock }) => fromBlock <= block && block <= toBlock)
  return found && dayOfDate(found.date)
}

export function maxMagnitudes(facts: readonly Fact[], cutoff: number): Table<bigint> {
  const changes = facts
    .filter(({ contract, name }) => contract === 'allocationManager' && name === 'MaxMagnitudeUpdated')
    .map(({ args, day }) => ({
      ...{ name: key(args.operator, args.strategy), first: day, value: BigInt(args.maxMagnitude) },
    }))
  return filled(changes, cutoff)
}

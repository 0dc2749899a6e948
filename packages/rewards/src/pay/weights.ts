// Weights of stakers (chapter 04 §4.7): of one slot, and of a whole group from its sums.
import type { DayState } from '../day/dayState.js'
import type { SubmissionRow } from '../history/models.js'
import { type Arithmetic, integerWeight, type Term, type Weight } from './arithmetic.js'
import type { WeightTable } from './distribution.js'

/** The strategies with a multiplier above zero, of those that pass, each once. */
export function tableOf(
  { strategies, multipliers }: SubmissionRow,
  counts: (strategy: number) => boolean = () => true,
): WeightTable {
  const table: WeightTable = { strategies: [], multipliers: [] }
  for (const [index, strategy] of strategies.entries()) {
    const multiplier = multipliers[index] ?? 0n
    if (multiplier === 0n || !counts(strategy)) continue
    const known = table.strategies.indexOf(strategy)
    if (known >= 0) table.multipliers[known] = (table.multipliers[known] ?? 0n) + multiplier
    else {
      table.strategies.push(strategy)
      table.multipliers.push(multiplier)
    }
  }
  return table
}

export function slotTerms(day: DayState, slot: number, table: WeightTable): Term[] {
  const terms: Term[] = []
  const { strategies, multipliers, factors } = table
  const end = day.slotStart[slot + 1] as number
  for (let entry = day.slotStart[slot] as number; entry < end; entry++) {
    const index = strategies.indexOf(day.entryStrategy[entry] as number)
    if (index < 0) continue
    const [shares, multiplier, factor] = [day.sharesOf(entry), multipliers[index] ?? 0n, factors?.[index]]
    const strategy = day.entryStrategy[entry] as number
    terms.push(factor ? { strategy, shares, multiplier, ...factor } : { strategy, shares, multiplier })
  }
  return terms
}

export const slotWeight = (
  arithmetic: Arithmetic,
  day: DayState,
  slot: number,
  table: WeightTable,
): Weight =>
  table.factors
    ? arithmetic.weight(slotTerms(day, slot, table))
    : integerWeight(integerSlotWeight(day, slot, table))

function integerSlotWeight(day: DayState, slot: number, { strategies, multipliers }: WeightTable): bigint {
  let sum = 0n
  const end = day.slotStart[slot + 1] as number
  for (let entry = day.slotStart[slot] as number; entry < end; entry++) {
    const index = strategies.indexOf(day.entryStrategy[entry] as number)
    if (index >= 0) sum += (multipliers[index] ?? 0n) * day.sharesOf(entry)
  }
  return sum
}

/** The sum of the weights of a group's stakers, where they are integers. */
export function groupWeight(day: DayState, group: number, { strategies, multipliers }: WeightTable): bigint {
  let sum = 0n
  for (const [index, strategy] of strategies.entries())
    sum += (multipliers[index] ?? 0n) * day.groupShares(group, strategy)
  return sum
}

/** The sum slot by slot: decimals round each weight by itself. */
export function groupWeightBySlot(
  arithmetic: Arithmetic,
  day: DayState,
  group: number,
  table: WeightTable,
): Weight {
  let sum: Weight = { units: 0n, scale: 0, denominator: 1n }
  const end = day.groupStart[group + 1] as number
  for (let slot = day.groupStart[group] as number; slot < end; slot++)
    sum = arithmetic.sum(sum, slotWeight(arithmetic, day, slot, table))
  return sum
}

/** The same as a double, within a relative 2^-50. */
export function nearGroupWeight(day: DayState, group: number, table: WeightTable): number {
  if (!table.factors) return Number(groupWeight(day, group, table))
  let sum = 0
  for (const [index, strategy] of table.strategies.entries()) {
    const { magnitude = 1n, max = 1n } = table.factors[index] ?? {}
    const near = Number((day.groupShares(group, strategy) * magnitude * 10n ** 40n) / max) / 1e40
    sum += near * Number(table.multipliers[index] ?? 0n)
  }
  return sum
}

/** Calls back once at most. */
export function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

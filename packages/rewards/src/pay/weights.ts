// Weights of stakers (chapter 04 §4.7): of one staker, and of all stakers of an operator from their sums.
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

export function stakerTerms({ shares }: DayState, staker: number, table: WeightTable): Term[] {
  const terms: Term[] = []
  const { strategies, multipliers, factors } = table
  const end = shares.start[staker + 1] as number
  for (let entry = shares.start[staker] as number; entry < end; entry++) {
    if (shares.near[entry] === 0) continue
    const strategy = shares.strategy[entry] as number
    const index = strategies.indexOf(strategy)
    if (index < 0) continue
    const term = { strategy, shares: shares.value(entry), multiplier: multipliers[index] ?? 0n }
    const factor = factors?.[index]
    terms.push(factor ? { ...term, ...factor } : term)
  }
  return terms
}

export const stakerWeight = (
  arithmetic: Arithmetic,
  day: DayState,
  staker: number,
  table: WeightTable,
): Weight =>
  table.factors
    ? arithmetic.weight(stakerTerms(day, staker, table))
    : integerWeight(integerStakerWeight(day, staker, table))

function integerStakerWeight(
  { shares }: DayState,
  staker: number,
  { strategies, multipliers }: WeightTable,
): bigint {
  let sum = 0n
  const end = shares.start[staker + 1] as number
  for (let entry = shares.start[staker] as number; entry < end; entry++) {
    if (shares.near[entry] === 0) continue
    const index = strategies.indexOf(shares.strategy[entry] as number)
    if (index >= 0) sum += (multipliers[index] ?? 0n) * shares.value(entry)
  }
  return sum
}

/** The sum of the weights of an operator's stakers, where they are integers. */
export function weightOfStakers(
  day: DayState,
  operator: number,
  { strategies, multipliers }: WeightTable,
): bigint {
  let sum = 0n
  for (const [index, strategy] of strategies.entries())
    sum += (multipliers[index] ?? 0n) * day.delegatedShares(operator, strategy)
  return sum
}

/** The sum staker by staker: decimals round each weight by itself. */
export function sumOfWeights(
  arithmetic: Arithmetic,
  day: DayState,
  operator: number,
  table: WeightTable,
): Weight {
  let sum: Weight = { units: 0n, scale: 0, denominator: 1n }
  for (const staker of day.stakersOf(operator))
    sum = arithmetic.sum(sum, stakerWeight(arithmetic, day, staker, table))
  return sum
}

/** The same as a double, but for a few roundings; `payFast` counts them. */
export function nearSumOfWeights(day: DayState, operator: number, table: WeightTable): number {
  let sum = 0
  for (const [index, strategy] of table.strategies.entries()) {
    const { magnitude = 1n, max = 1n } = table.factors?.[index] ?? {}
    const near = Number((day.delegatedShares(operator, strategy) * magnitude * 10n ** 40n) / max) / 1e40
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

// What the fast payer reads of each pool, as columns.
import { limb } from '../numbers/limbs.js'
import type { Pool, WeightTable } from './distribution.js'

export type PoolColumns = {
  /** Multipliers of a table by strategy; that of pool `i` begins at `factorStart[i]`. */
  factors: Float64Array
  factorStart: Uint32Array
  perWeight: Float64Array
  /** Roundings of half a unit in the last place behind a proportion, besides one for each addition to the weight. */
  roundings: Float64Array
  amountHigh: Float64Array
  amountLow: Float64Array
  bips: Float64Array
  /** 1 where the split is rounded when large, 0 where it is always floored. */
  rounds: Uint8Array
  /** The operators' parts, what stakers got, and how many they were. */
  partHigh: Float64Array
  partLow: Float64Array
  stakersHigh: Float64Array
  stakersLow: Float64Array
  paid: Uint32Array
  skip: Uint8Array | undefined
}

const bigLimb = 10n ** 15n

export function loadPools(pools: readonly Pool[], strategyCount: number): PoolColumns {
  const tables = new Map<WeightTable, { start: number; roundings: number }>()
  for (const { table } of pools)
    if (!tables.has(table))
      tables.set(table, { start: tables.size * strategyCount, roundings: roundingsOf(table) })
  const factors = new Float64Array(tables.size * strategyCount)
  for (const [{ strategies, multipliers, factors: allocated }, { start }] of tables)
    for (const [index, strategy] of strategies.entries()) {
      const { magnitude = 1n, max = 1n } = allocated?.[index] ?? {}
      factors[start + strategy] = (Number(multipliers[index] ?? 0n) * Number(magnitude)) / Number(max)
    }
  const column = (value: (pool: Pool) => number) => Float64Array.from(pools, value)
  return {
    factors,
    factorStart: Uint32Array.from(pools, ({ table }) => tables.get(table)?.start ?? 0),
    perWeight: column(({ nearTotal }) => limb / nearTotal),
    roundings: column(({ table }) => tables.get(table)?.roundings ?? 0),
    amountHigh: column(({ amount }) => Number(amount.numerator / bigLimb)),
    amountLow: column(({ amount }) => Number(amount.numerator % bigLimb)),
    bips: column(({ split }) => (split.type === 'bips' ? split.bips : split.type === 'tenth' ? 1000 : 0)),
    rounds: Uint8Array.from(pools, ({ split }) => (split.type === 'bips' ? 1 : 0)),
    partHigh: new Float64Array(pools.length),
    partLow: new Float64Array(pools.length),
    stakersHigh: new Float64Array(pools.length),
    stakersLow: new Float64Array(pools.length),
    paid: new Uint32Array(pools.length),
    skip: pools[0]?.skip,
  }
}

/**
 * Of shares, their product with the multiplier, the total, its reciprocal and the product of both: five, and two for
 * products of errors; one of a multiplier that is not a double. With allocations, five of each factor, as many of the
 * total's and one for each strategy in it, and two of the decimals themselves.
 */
function roundingsOf({ factors, strategies, multipliers }: WeightTable): number {
  if (factors) return 20 + strategies.length
  return multipliers.every((value) => BigInt(Number(value)) === value) ? 7 : 8
}

// Pays a pool without an object or bigint a staker. A proportion is counted in doubles; where their error could change
// its floor, about one staker in some thousands, it is counted again with bigint. Everything after it is exact integers.
import type { DayState } from '../day/dayState.js'
import { limb, multiplyDivide } from '../numbers/limbs.js'
import { proportion } from '../numbers/rules.js'
import type { Arithmetic } from './arithmetic.js'
import type { Pool, WeightTable } from './distribution.js'
import { creditLimbs, type Ledger } from './ledger.js'
import { slotWeight } from './weights.js'

/** Larger pools are for `payPlain`: the operator's part would not fit. */
export const fastAmountLimit = 5n * 10n ** 26n

/** Half a unit in the last place of a double. */
const ulp = 2 ** -53
/** How near below an integer the decimal quotient may still round up to it, with a margin. */
const roundsUp = 1e-5

export type FastPayer = {
  /** Pays the stakers, and the operator its part; gives the sum. */
  pay: (pool: Pool, ledger: Ledger) => bigint
  /** How many proportions needed bigint. */
  recounted: () => number
}

export function createFastPayer(day: DayState, arithmetic: Arithmetic, strategyCount: number): FastPayer {
  const factors = new Float64Array(strategyCount)
  const scratch = new Float64Array(2)
  let table: WeightTable | undefined
  let exactMultipliers = true
  let recounted = 0

  const load = (next: WeightTable) => {
    if (next === table) return
    for (const strategy of table?.strategies ?? []) factors[strategy] = 0
    for (const [index, strategy] of next.strategies.entries()) {
      const { magnitude = 1n, max = 1n } = next.factors?.[index] ?? {}
      factors[strategy] = (Number(next.multipliers[index] ?? 0n) * Number(magnitude)) / Number(max)
    }
    exactMultipliers = next.multipliers.every((value) => BigInt(Number(value)) === value)
    table = next
  }

  const recount = (pool: Pool, slot: number): number => {
    recounted += 1
    return Number(proportion(slotWeight(arithmetic, day, slot, pool.table), pool.total()))
  }

  const { groupStart, slotStart, slotAccount, entryStrategy, entryValue } = day

  const pay = (pool: Pool, ledger: Ledger): bigint => {
    load(pool.table)
    const { group, operator, skip, split } = pool
    const { high, low, present } = ledger
    const amountHigh = Number(pool.amount.numerator / 1_000_000_000_000_000n)
    const amountLow = Number(pool.amount.numerator % 1_000_000_000_000_000n)
    const perWeight = limb / pool.nearTotal
    const bips = split.type === 'bips' ? split.bips : split.type === 'tenth' ? 1000 : 0
    const rounds = split.type === 'bips'
    // Roundings, each of half a unit in the last place, besides one for each addition to the weight. Of shares, their
    // product with the multiplier, the total, its reciprocal and the product of both: five, and two for products of
    // errors; one of a multiplier that is not a double. With allocations, five of each factor, as many of the total's
    // and one for each strategy in it, and two of the decimals themselves.
    const { factors: allocated, strategies } = pool.table
    const roundings = allocated ? 20 + strategies.length : exactMultipliers ? 7 : 8
    let [partHigh, partLow, paidHigh, paidLow] = [0, 0, 0, 0]
    let paidStakers = 0
    const end = groupStart[group + 1] as number
    for (let slot = groupStart[group] as number; slot < end; slot++) {
      const staker = slotAccount[slot] as number
      if (skip !== undefined && skip[staker] === 1) continue
      let weight = 0
      const last = slotStart[slot + 1] as number
      const first = slotStart[slot] as number
      for (let entry = first; entry < last; entry++)
        weight += (factors[entryStrategy[entry] as number] as number) * (entryValue[entry] as number)
      if (weight === 0) continue
      paidStakers += 1

      const near = weight * perWeight
      let units = Math.floor(near)
      const rest = near - units
      const error = near * (roundings + last - first) * ulp
      if (rest <= error || rest >= 1 - error - roundsUp) units = recount(pool, slot)

      multiplyDivide(units, amountLow, scratch)
      let payLow = scratch[0] as number
      let payHigh = 0
      if (amountHigh > 0) {
        multiplyDivide(units, amountHigh, scratch)
        payHigh = scratch[0] as number
        payLow += scratch[1] as number
        if (payLow >= limb) {
          payLow -= limb
          payHigh += 1
        }
      }
      paidHigh += payHigh
      paidLow += payLow
      if (paidLow >= limb) {
        paidLow -= limb
        paidHigh += 1
      }
      if (bips > 0) {
        // SPLIT: floor(pay * bips / 10^4), and to the nearest from 2 * 10^20 on.
        const upper = payHigh * bips
        const upperTens = Math.floor(upper / 1e4)
        const lowTens = Math.floor(payLow / 1e4)
        const product = (payLow - lowTens * 1e4) * bips
        const carry = Math.floor(product / 1e4)
        let partial = (upper - upperTens * 1e4) * 1e11 + lowTens * bips + carry
        let top = upperTens
        if (partial >= limb) {
          partial -= limb
          top += 1
        }
        if (rounds && top >= 20 && product - carry * 1e4 >= 5000) {
          partial += 1
          if (partial >= limb) {
            partial -= limb
            top += 1
          }
        }
        partLow += partial
        partHigh += top
        if (partLow >= limb) {
          partLow -= limb
          partHigh += 1
        }
        payLow -= partial
        payHigh -= top
        if (payLow < 0) {
          payLow += limb
          payHigh -= 1
        }
      }
      const sum = (low[staker] as number) + payLow
      if (sum >= limb) {
        low[staker] = sum - limb
        high[staker] = (high[staker] as number) + payHigh + 1
      } else {
        low[staker] = sum
        high[staker] = (high[staker] as number) + payHigh
      }
      present[staker] = 1
    }
    if (paidStakers > 0 && split.type !== 'none') {
      present[operator] = 1
      creditLimbs(high, low, operator, partHigh, partLow)
    }
    return BigInt(paidHigh) * 1_000_000_000_000_000n + BigInt(paidLow)
  }
  return { pay, recounted: () => recounted }
}

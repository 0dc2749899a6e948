// Pays pools in one pass over the stakers, without an object or bigint a staker. A proportion is counted in doubles; where
// their error could change its floor it is counted again with bigint. Everything after it is exact integers.
import type { DayState } from '../day/dayState.js'
import { limb, multiplyDivide } from '../numbers/limbs.js'
import { proportion } from '../numbers/rules.js'
import type { Arithmetic } from './arithmetic.js'
import type { Pool } from './distribution.js'
import { creditLimbs, type Ledger } from './ledger.js'
import { loadPools } from './poolColumns.js'
import { stakerWeight } from './weights.js'

/** Larger pools are for `payPlain`: the operator's part would not fit. */
export const fastAmountLimit = 5n * 10n ** 26n

/** Half a unit in the last place of a double. */
const ulp = 2 ** -53
/** How near below an integer the decimal quotient may still round up to it, with a margin. */
const roundsUp = 1e-5

export type FastPayer = {
  /** Pays the stakers, and operators their parts; tells what each pool paid. */
  pay: (pools: readonly Pool[], ledger: Ledger, onPaid: (pool: Pool, paid: PaidPool) => void) => void
  payments: () => number
  /** How many proportions needed bigint. */
  recounted: () => number
}

export type PaidPool = { toOperator: bigint; toStakers: bigint }

export function createFastPayer(day: DayState, arithmetic: Arithmetic, strategyCount: number): FastPayer {
  const scratch = new Float64Array(2)
  const poolOf = new Int32Array(day.operatorOf.length + 1).fill(-1)
  let [payments, recounted] = [0, 0]
  const { operatorOf, holders } = day
  const { start, strategy, near: shares } = day.shares

  const recount = (pool: Pool, staker: number): number => {
    recounted += 1
    return Number(proportion(stakerWeight(arithmetic, day, staker, pool.table), pool.total()))
  }

  const pay: FastPayer['pay'] = (pools, ledger, onPaid) => {
    const columns = loadPools(pools, strategyCount)
    const { factors, factorStart, perWeight, roundings, amountHigh, amountLow, bips, rounds } = columns
    const { partHigh, partLow, stakersHigh, stakersLow, paid, skip } = columns
    const { high, low, present } = ledger
    for (const [index, { operator }] of pools.entries()) poolOf[operator + 1] = index
    for (let holder = 0; holder < holders.length; holder++) {
      const staker = holders[holder] as number
      const pool = poolOf[operatorOf[staker] as number] as number
      if (pool < 0) continue
      const base = factorStart[pool] as number
      const first = start[staker] as number
      const last = start[staker + 1] as number
      let weight = 0
      for (let entry = first; entry < last; entry++)
        weight += (factors[base + (strategy[entry] as number)] as number) * (shares[entry] as number)
      if (weight === 0 || (skip !== undefined && skip[staker] === 1)) continue
      paid[pool] = (paid[pool] as number) + 1

      const near = weight * (perWeight[pool] as number)
      let units = Math.floor(near)
      const rest = near - units
      const error = near * ((roundings[pool] as number) + last - first) * ulp
      if (rest <= error || rest >= 1 - error - roundsUp) units = recount(pools[pool] as Pool, staker)

      multiplyDivide(units, amountLow[pool] as number, scratch)
      let payLow = scratch[0] as number
      let payHigh = 0
      if ((amountHigh[pool] as number) > 0) {
        multiplyDivide(units, amountHigh[pool] as number, scratch)
        payHigh = scratch[0] as number
        payLow += scratch[1] as number
        if (payLow >= limb) {
          payLow -= limb
          payHigh += 1
        }
      }
      const split = bips[pool] as number
      if (split > 0) {
        // SPLIT: floor(pay * bips / 10^4), and to the nearest from 2 * 10^20 on.
        const upper = payHigh * split
        let top = Math.floor(upper / 1e4)
        const lowTens = Math.floor(payLow / 1e4)
        const product = (payLow - lowTens * 1e4) * split
        const carry = Math.floor(product / 1e4)
        let part = (upper - top * 1e4) * 1e11 + lowTens * split + carry
        if (part >= limb) {
          part -= limb
          top += 1
        }
        if (top >= 20 && rounds[pool] === 1 && product - carry * 1e4 >= 5000) {
          part += 1
          if (part >= limb) {
            part -= limb
            top += 1
          }
        }
        creditLimbs(partHigh, partLow, pool, top, part)
        payLow -= part
        payHigh -= top
        if (payLow < 0) {
          payLow += limb
          payHigh -= 1
        }
      }
      creditLimbs(stakersHigh, stakersLow, pool, payHigh, payLow)
      creditLimbs(high, low, staker, payHigh, payLow)
      present[staker] = 1
    }
    for (const [index, pool] of pools.entries()) {
      const { operator, split } = pool
      poolOf[operator + 1] = -1
      payments += paid[index] as number
      if (paid[index] === 0) continue
      onPaid(pool, {
        toOperator: amountOf(partHigh, partLow, index),
        toStakers: amountOf(stakersHigh, stakersLow, index),
      })
      if (split.type === 'none') continue
      creditLimbs(high, low, operator, partHigh[index] as number, partLow[index] as number)
      present[operator] = 1
    }
  }
  return { pay, payments: () => payments, recounted: () => recounted }
}

const amountOf = (high: Float64Array, low: Float64Array, index: number): bigint =>
  BigInt(high[index] as number) * 1_000_000_000_000_000n + BigInt(low[index] as number)

// The three derived functions of chapter 04 §4.2.
import { type Decimal, floor, integer, pow10, quotient } from './decimal.js'

export const fullProportion = 10n ** 15n

/** DAY: tokens a day. */
export const perDay = (amount: bigint, days: number): bigint =>
  floor(quotient(integer(amount), integer(BigInt(days))))

/** SPLIT: the operator's part of a payment. */
export function operatorPart(payment: bigint, bips: number): bigint {
  const product = payment * BigInt(bips)
  return product < 200_000_000_000_000_000_000n ? product / 10_000n : (product + 5_000n) / 10_000n
}

/** P15: a weight's proportion of a total, in units of 10^-15. */
export function proportion(weight: Decimal, total: Decimal): bigint {
  const { units, scale } = quotient(weight, total)
  return scale >= 15 ? units / pow10(scale - 15) : units * pow10(15 - scale)
}

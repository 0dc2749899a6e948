import { type Decimal, text } from './decimal.js'

/** Payments through binary floating point: the oldest rewards and those for all stakers (chapter 04 §4.7.3, §4.9). */

/** X': the daily amount, a trifle less so that rounding up doesn't overpay. */
export const reducedDaily = (daily: Decimal): number => Number(text(daily)) * ((1e15 - 1) / 1e15)

export const floatProduct = (proportion: bigint, daily: Decimal): number =>
  (Number(proportion) / 1e15) * reducedDaily(daily)

/** By the shortest text that gives the same double again. */
export const byShortestText = (value: number): bigint => rounded(String(value))

/** By fifteen significant digits, a tie to the even one as C's `%.15g` does it. */
export function byFifteenDigits(value: number): bigint {
  const [up, exact] = [value.toPrecision(15), value.toPrecision(100)]
  const tie = /^[0-9.]{16}50*(e.*)?$/.test(exact) && exact.replace('.', '')[15] === '5'
  if (!tie || Number(up.replace(/e.*$/, '').slice(-1)) % 2 === 0) return rounded(up)
  const [mantissa = '', exponent = ''] = up.split('e')
  const even = mantissa.slice(0, -1) + String((Number(mantissa.slice(-1)) + 9) % 10)
  return rounded(exponent ? `${even}e${exponent}` : even)
}

/** The nearest integer of a text such as 3.17e+18, half away from zero. */
function rounded(value: string): bigint {
  const [mantissa = '', exponent = '0'] = value.split('e')
  const [whole = '', fraction = ''] = mantissa.split('.')
  const digits = BigInt(whole + fraction)
  const shift = Number(exponent) - fraction.length
  if (shift >= 0) return digits * 10n ** BigInt(shift)
  const unit = 10n ** BigInt(-shift)
  return (2n * digits + unit) / (2n * unit)
}

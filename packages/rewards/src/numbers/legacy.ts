// The arithmetic of rewards before Nile and of rewards for all stakers (chapter 04 §4.7.3, §4.9): binary floating point.
import { integer, pow10, quotient } from './decimal.js'

export type FloatText = 'fifteenDigits' | 'shortest'

/** `P * X'`, as a double, through its text to an integer. */
export function floatPayment(proportion: bigint, amount: bigint, days: number, text: FloatText): bigint {
  const share = Number(proportion) / 1e15
  const product = share * floatPerDay(amount, days)
  return roundText(text === 'shortest' ? String(product) : fifteenDigits(product))
}

/** `X'`: the decimal amount a day times `(10^15 - 1) / 10^15`, in double precision. */
function floatPerDay(amount: bigint, days: number): number {
  const { units, scale } = quotient(integer(amount), integer(BigInt(days)))
  const whole = units.toString().padStart(scale + 1, '0')
  const daily = Number(`${whole.slice(0, whole.length - scale)}.${whole.slice(whole.length - scale)}0`)
  return daily * ((1e15 - 1) / 1e15)
}

/** As C's `%.15g`: an exact tie at the fifteenth digit goes to the even one, where JavaScript would go up. */
export function fifteenDigits(value: number): string {
  const [digits = '', exponent] = value.toExponential(99).split('e')
  const isTie = /^.{16}50*$/.test(digits)
  return isTie && Number(digits[15]) % 2 === 0 ? `${digits.slice(0, 16)}e${exponent}` : value.toPrecision(15)
}

/** A number's text to the nearest integer, half away from zero. */
function roundText(text: string): bigint {
  const [mantissa = '0', exponent = '0'] = text.toLowerCase().split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  const scale = fraction.length - Number(exponent)
  const units = BigInt(whole + fraction)
  if (scale <= 0) return units * pow10(-scale)
  return (2n * units + pow10(scale)) / (2n * pow10(scale))
}

/** A tenth of an integer, rounded half away from zero. */
export const roundedTenth = (payment: bigint): bigint => (payment + 5n) / 10n

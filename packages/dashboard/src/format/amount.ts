import { formatUnits } from 'viem/utils'

/** Magnitudes and slashed parts are parts of this. */
export const wad = 10n ** 18n

export type FormatAmountOptions = {
  /** Decimals of the unit: 18 for ETH in wei. Default 18. */
  decimals?: number
  /** Fraction digits shown, always this many. Default 4. */
  digits?: number
  /** `always` puts a sign before gains too. */
  sign?: 'auto' | 'always'
}

/**
 * An amount in its smallest unit as text for reading, grouped as the language wants it. The amount never
 * becomes a floating point number. Rounded toward zero, so nobody reads more than there is; an amount too
 * small for the digits becomes `<0.0001`.
 *
 * @example
 * formatAmount(1_234_500000000000000000n, 'en') // '1,234.5000'
 */
export function formatAmount(amount: bigint, language: string, options: FormatAmountOptions = {}): string {
  const { decimals = 18, digits = 4, sign = 'auto' } = options
  const format = numberFormat(language, digits, sign)
  const step = decimals > digits ? 10n ** BigInt(decimals - digits) : 1n
  const tiny = amount !== 0n && absolute(amount) < step
  // Intl takes decimal strings of any length exactly; the type knows only literals of numbers.
  const shown = tiny ? (amount > 0n ? step : -step) : amount
  const text = format.format(formatUnits(shown, decimals) as `${number}`)
  return tiny ? `<${text}` : text
}

/** Every digit of the amount, grouped, without trailing zeros. */
export function formatExactAmount(amount: bigint, language: string, decimals = 18): string {
  return new Intl.NumberFormat(language, { maximumFractionDigits: Math.min(decimals, 100) }).format(
    formatUnits(amount, decimals) as `${number}`,
  )
}

/** A whole number, grouped. */
export function formatInteger(value: bigint | number, language: string): string {
  return new Intl.NumberFormat(language).format(value)
}

/** `part` of `whole` as percentage, rounded to `digits` (at most two); `null` when there is no whole. */
export function formatShare(
  part: bigint,
  whole: bigint,
  language: string,
  options: { sign?: 'auto' | 'always'; digits?: 0 | 1 | 2 } = {},
): string | null {
  const { sign = 'auto', digits = 2 } = options
  if (whole === 0n) return null
  const half = part < 0n ? -whole / 2n : whole / 2n
  const hundredthsOfPercent = (part * 10_000n + half) / whole
  return new Intl.NumberFormat(language, {
    style: 'percent',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    signDisplay: sign === 'always' ? 'exceptZero' : 'auto',
  }).format(Number(hundredthsOfPercent) / 10_000)
}

/** For the axis of a plot: few characters, the same for all ticks up to ten thousand. */
export function formatCompact(value: number, language: string): string {
  const notation = value >= 10_000 ? 'compact' : 'standard'
  return new Intl.NumberFormat(language, { notation, maximumFractionDigits: 2 }).format(value)
}

/**
 * An amount as floating point number of whole units, good to nine digits behind the point. Only for the
 * geometry of plots.
 */
export function toPlotNumber(amount: bigint, decimals = 18): number {
  return decimals > 9 ? Number(amount / 10n ** BigInt(decimals - 9)) / 1e9 : Number(amount) / 10 ** decimals
}

/** The same amount in a unit of 18 decimals, so that amounts of several tokens share one axis. */
export function toDecimals18(amount: bigint, decimals: number): bigint {
  return decimals <= 18 ? amount * 10n ** BigInt(18 - decimals) : amount / 10n ** BigInt(decimals - 18)
}

const formats = new Map<string, Intl.NumberFormat>()

function numberFormat(language: string, digits: number, sign: 'auto' | 'always'): Intl.NumberFormat {
  const key = `${language} ${digits} ${sign}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.NumberFormat(language, {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
    roundingMode: 'trunc',
    signDisplay: sign === 'always' ? 'exceptZero' : 'negative',
  })
  formats.set(key, format)
  return format
}

const absolute = (value: bigint) => (value < 0n ? -value : value)

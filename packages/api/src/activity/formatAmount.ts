import { formatUnits } from 'viem'

const shownDecimals = 4

/**
 * An amount for reading: thousands separated, rounded to four decimals.
 *
 * @example
 * formatAmount(1234567800000000000000n, 18) // '1,234.5678'
 */
export function formatAmount(amount: bigint, decimals: number): string {
  const sign = amount < 0n ? '-' : ''
  const absolute = amount < 0n ? -amount : amount
  const rounded = round(absolute, decimals - shownDecimals)
  if (rounded === 0n && absolute > 0n) return `${sign}<0.0001`
  const [whole = '0', fraction] = formatUnits(rounded, Math.min(decimals, shownDecimals)).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${sign}${grouped}${fraction ? `.${fraction}` : ''}`
}

/** A part of 1e18 as percent with two decimals. Only nothing reads 0%, and only all reads 100%. */
export function formatPercent(wad: bigint): string {
  const hundredths = round(wad, 14)
  if (hundredths === 0n && wad > 0n) return '<0.01%'
  if (hundredths === 10_000n && wad < 10n ** 18n) return '>99.99%'
  return `${formatUnits(hundredths, 2)}%`
}

/** Without its last digits, half rounded up. */
function round(amount: bigint, digits: number): bigint {
  if (digits <= 0) return amount
  const unit = 10n ** BigInt(digits)
  return (amount + unit / 2n) / unit
}

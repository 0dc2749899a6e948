import { formatUnits } from 'viem'

/**
 * An amount for reading: thousands separated, at most four decimals, rounded towards zero.
 *
 * @example
 * formatAmount(1234567800000000000000n, 18) // '1,234.5678'
 */
export function formatAmount(amount: bigint, decimals: number): string {
  const sign = amount < 0n ? '-' : ''
  const absolute = amount < 0n ? -amount : amount
  const [whole = '0', fraction = ''] = formatUnits(absolute, decimals).split('.')
  const shown = fraction.slice(0, 4).replace(/0+$/, '')
  if (whole === '0' && shown === '' && absolute > 0n) return `${sign}<0.0001`
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  return `${sign}${grouped}${shown ? `.${shown}` : ''}`
}

/** A part of 1e18 as percent, at most two decimals, rounded towards zero. */
export function formatPercent(wad: bigint): string {
  return `${formatAmount(wad / 10n ** 12n, 4).replace(/(\.\d\d)\d+$/, '$1')}%`
}

import { formatUnits, parseUnits } from 'viem'
import { InputError } from './InputError.js'

const wad = 10n ** 18n

/** ETH as the beacon chain counts it, in gwei: for `parseAmount`. */
export const beaconEth = { symbol: 'ETH', decimals: 9 } as const

/**
 * A positive amount in whole tokens, such as `12.5`, in the token's smallest unit.
 *
 * @throws InputError `InvalidAmount`
 */
export function parseAmount(
  text: string,
  { symbol, decimals }: { symbol: string; decimals: number },
): bigint {
  const match = /^(\d{1,60})(?:\.(\d+))?$/.exec(text)
  if (!match) {
    throw new InputError({
      code: 'InvalidAmount',
      message: `"${text}" is not an amount of ${symbol}.`,
      remedy: 'Write whole tokens with a point before the fraction, such as 12.5, without separators.',
    })
  }
  const fraction = (match[2] ?? '').replace(/0+$/, '')
  if (fraction.length > decimals) {
    throw new InputError({
      code: 'InvalidAmount',
      message: `${text} has ${fraction.length} digits after the point, but ${symbol} has only ${decimals}.`,
      remedy: `Give at most ${decimals} digits after the point.`,
    })
  }
  const amount = parseUnits(`${match[1]}.${fraction || '0'}`, decimals)
  if (amount > 0n) return amount
  throw new InputError({
    code: 'InvalidAmount',
    message: `The amount of ${symbol} is 0.`,
    remedy: 'Give an amount above 0.',
  })
}

/**
 * A share from 0 to 100 percent, such as `40%`, `40` or `2.5%`, as a part of 10^18.
 *
 * @throws InputError `InvalidPercentage`
 */
export function parsePercent(text: string): bigint {
  const match = /^(\d{1,3}(?:\.\d{1,16})?)%?$/.exec(text)
  const value = match?.[1] === undefined ? undefined : parseUnits(match[1], 16)
  if (value !== undefined && value <= wad) return value
  throw new InputError({
    code: 'InvalidPercentage',
    message: `"${text}" is not a percentage from 0% to 100%.`,
    remedy: 'Write it like 40% or 2.5%, with at most 16 digits after the point.',
  })
}

/** An amount for reading: cut off after six digits, thousands apart, never 0 where there is something. */
export function formatAmount(amount: bigint, decimals: number): string {
  const sign = amount < 0n ? '-' : ''
  const absolute = amount < 0n ? -amount : amount
  const shown = Math.min(decimals, 6)
  const unit = 10n ** BigInt(decimals - shown)
  if (absolute > 0n && absolute < unit) return `${sign}<0.${'0'.repeat(shown - 1)}1`
  const [whole = '0', fraction] = formatUnits(absolute / unit, shown).split('.')
  return `${sign}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}${fraction ? `.${fraction}` : ''}`
}

/** A part of 10^18 in percent, with at most four digits after the point. */
export function formatPercent(part: bigint): string {
  if (part > 0n && part < 10n ** 12n) return '<0.0001%'
  return `${formatUnits(part / 10n ** 12n, 4)}%`
}

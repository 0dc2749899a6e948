import type { OperatorSet } from '@restack/sdk'
import { type Address, type Hex, isHex } from 'viem'
import { parsePercent } from '../amounts.js'
import { parseDuration } from '../duration.js'
import { InputError } from '../InputError.js'
import type { Session } from '../session/openSession.js'

/**
 * A number of blocks, or a duration as the blocks it takes, rounded up.
 *
 * @throws InputError `InvalidDuration`, `InvalidNumber`
 */
export function parseBlocks({ blockTimeSeconds }: Session, text: string): number {
  if (/^\d+$/.test(text)) return parseCount(text, 'The number of blocks', 4_294_967_295)
  return Math.ceil(parseDuration(text) / blockTimeSeconds)
}

/**
 * @throws InputError `InvalidNumber`
 */
export function parseCount(text: string, what: string, most: number): number {
  const count = Number(text)
  if (/^\d+$/.test(text) && count <= most) return count
  throw new InputError({
    code: 'InvalidNumber',
    message: `${what} must be a whole number up to ${most}, but it is "${text}".`,
    remedy: 'Give a whole number.',
  })
}

/**
 * @throws InputError `InvalidHex`
 */
export function parseHex(text: string): Hex {
  if (isHex(text, { strict: true }) && text.length % 2 === 0) return text
  throw new InputError({
    code: 'InvalidHex',
    message: `"${text}" is not a list of bytes in hex.`,
    remedy: 'Write 0x and an even number of digits from 0 to 9 and a to f.',
  })
}

/** Addresses of strategies, by symbol or address. */
export async function strategiesOf({ tokens }: Session, texts: readonly string[]): Promise<Address[]> {
  return Promise.all(texts.map(async (text) => (await tokens.strategy(text)).strategy))
}

/**
 * `rstETH=40%` as a strategy and a part of 10^18.
 *
 * @throws InputError `InvalidShare`, `InvalidPercentage`
 */
export async function parseShares(
  { tokens }: Session,
  texts: readonly string[],
): Promise<{ strategy: Address; part: bigint }[]> {
  const parsed = texts.map((text) => {
    const match = /^([^=]+)=([^=]+)$/.exec(text)
    if (match?.[1] && match[2]) return { token: match[1], part: parsePercent(match[2]) }
    throw new InputError({
      code: 'InvalidShare',
      message: `"${text}" does not say which part of which token.`,
      remedy: 'Write the token, an equals sign and the percentage, such as rstETH=40%.',
    })
  })
  return Promise.all(
    parsed.map(async ({ token, part }) => ({ strategy: (await tokens.strategy(token)).strategy, part })),
  )
}

/** Operator sets as one list of numbers for each AVS. */
export function byAvs(
  { names }: Session,
  texts: readonly string[],
): { avs: Address; operatorSetIds: number[] }[] {
  const sets: OperatorSet[] = texts.map(names.operatorSet)
  return [...new Set(sets.map(({ avs }) => avs))].map((avs) => ({
    avs,
    operatorSetIds: sets.filter((set) => set.avs === avs).map(({ id }) => id),
  }))
}

/**
 * @throws InputError `InvalidHex`
 */
export function parseBytes32(text: string, what: string): Hex {
  if (isHex(text, { strict: true }) && text.length === 66) return text
  throw new InputError({
    code: 'InvalidHex',
    message: `${what} is 32 bytes in hex, but "${text}" was given.`,
    remedy: 'Write 0x and 64 digits from 0 to 9 and a to f.',
  })
}

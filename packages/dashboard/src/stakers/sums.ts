import type { Position } from '@restack/api/client'

export type PositionPart = 'deposited' | 'withdrawable' | 'queued' | 'slashed'

/** One part of a position in ETH, over all strategies; null as soon as a rate is missing for some of it. */
export function ethOf(positions: Position[], part: PositionPart): bigint | null {
  return positions.reduce<bigint | null>((sum, position) => {
    const { eth, tokens } = position[part]
    if (eth === null && tokens === 0n) return sum
    return sum === null || eth === null ? null : sum + eth
  }, 0n)
}

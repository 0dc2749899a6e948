import type { Hex } from 'viem'

/** Hex strings one after the other; `0x` for none. */
export const joinHex = (parts: readonly Hex[]): Hex => `0x${parts.map((part) => part.slice(2)).join('')}`

/** A repeatable source of chance: the same seed gives the same sequence. */
export type Random = {
  /** A number from 0 (inclusive) to 1 (exclusive). */
  next: () => number
  /** A whole number from `low` to `high`, both inclusive. */
  integer: (low: number, high: number) => number
  /** One of the items; undefined for an empty list. */
  pick: <item>(items: readonly item[]) => item | undefined
}

/**
 * Mulberry32 by Tommy Ettinger (public domain): small, quick, and good enough to choose who does what. Never
 * for keys.
 *
 * @example
 * const random = createRandom(1)
 * const staker = random.pick(['alice', 'bob'])
 */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = state
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const integer = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return { next, integer, pick: (items) => items[integer(0, items.length - 1)] }
}

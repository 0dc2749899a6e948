/** The number of a pair (staker and strategy, or operator and strategy): the place of its first row. */
export function pairOf(block: number, logIndex: number): number {
  return block * 1_000_000 + logIndex
}

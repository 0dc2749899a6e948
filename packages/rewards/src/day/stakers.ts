import type { Shares } from './shares.js'

/** Stakers with positive shares by their operator, ascending; -1 for those without one. */
export function groupStakers(
  { start, near }: Shares,
  holders: Uint32Array,
  operatorOf: Uint32Array,
  accountCount: number,
): (operator: number) => Uint32Array {
  const hasShares = (account: number): boolean => {
    const end = start[account + 1] as number
    for (let entry = start[account] as number; entry < end; entry++)
      if ((near[entry] as number) > 0) return true
    return false
  }
  const stakers = holders.filter(hasShares)
  const first = new Uint32Array(accountCount + 2)
  for (const staker of stakers) {
    const group = (operatorOf[staker] as number) + 1
    first[group] = (first[group] as number) + 1
  }
  for (let group = 1; group < first.length; group++)
    first[group] = (first[group] as number) + (first[group - 1] as number)
  const next = first.slice()
  const grouped = new Uint32Array(stakers.length)
  for (const staker of stakers) {
    const group = operatorOf[staker] as number
    grouped[next[group] as number] = staker
    next[group] = (next[group] as number) + 1
  }
  return (operator) => grouped.subarray(first[operator + 1], first[operator + 2])
}

// What the reference's rounding is worth: leaves as the chapter counts them beside those of true rationals.
import type { Address, CumulativeAmount } from './input.js'

export type LeafDifference = {
  earner: Address
  token: Address
  compatible: bigint
  exact: bigint
  difference: bigint
}

export type CompareModesReturnType = {
  /** Only leaves that differ; `difference` is compatible minus exact. */
  leaves: LeafDifference[]
  byToken: { token: Address; compatible: bigint; exact: bigint; difference: bigint }[]
}

export function compareModes(
  compatible: readonly CumulativeAmount[],
  exact: readonly CumulativeAmount[],
): CompareModesReturnType {
  const key = ({ earner, token }: CumulativeAmount) => `${earner}${token}`
  const others = new Map(exact.map((row) => [key(row), row.cumulativeAmount]))
  const known = new Set(compatible.map(key))
  const only = exact.filter((row) => !known.has(key(row)))
  const sums = new Map<Address, { token: Address; compatible: bigint; exact: bigint; difference: bigint }>()
  const leaves: LeafDifference[] = []
  for (const { earner, token, amount, other } of [
    ...compatible.map((row) => ({ ...row, amount: row.cumulativeAmount, other: others.get(key(row)) ?? 0n })),
    ...only.map((row) => ({ ...row, amount: 0n, other: row.cumulativeAmount })),
  ]) {
    const sum = sums.get(token) ?? { token, compatible: 0n, exact: 0n, difference: 0n }
    sum.compatible += amount
    sum.exact += other
    sum.difference += amount - other
    sums.set(token, sum)
    if (amount !== other)
      leaves.push({ earner, token, compatible: amount, exact: other, difference: amount - other })
  }
  return { leaves, byToken: [...sums.values()].sort((a, b) => (a.token < b.token ? -1 : 1)) }
}

import type { Allocation } from './allocationAt.js'

/**
 * Magnitude that is spoken for, by `operator strategy` (chapter 02 §1.2): what every set has now, and what it is
 * about to get. What a set is about to give back stays reserved until then.
 */
export function encumberedMagnitudes(
  allocations: readonly (Pick<Allocation, 'currentMagnitude' | 'pendingDiff'> & {
    operator: string
    strategy: string
  })[],
): Map<string, bigint> {
  const sums = new Map<string, bigint>()
  for (const { operator, strategy, currentMagnitude, pendingDiff } of allocations) {
    const key = `${operator} ${strategy}`
    const raise = pendingDiff > 0n ? pendingDiff : 0n
    sums.set(key, (sums.get(key) ?? 0n) + currentMagnitude + raise)
  }
  return sums
}

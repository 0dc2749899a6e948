import type { DistributionRoot } from '@restack/sdk'
import type { Hex } from 'viem'
import { dayText } from './days.js'
import type { Rewards } from './openRewards.js'

export type Verdict =
  /** What was posted is what the calculation gives. */
  | { verdict: 'agrees' }
  /** `expected` is null where there are no leaves at all, or where the posted end is no midnight. */
  | { verdict: 'differs'; expected: Hex | null; why: string }
  /** Its last day is not over, so that nobody can know it yet. */
  | { verdict: 'tooEarly'; why: string }

/** Recomputes one posted root. */
export async function checkRoot(
  rewards: Rewards,
  { root, calculatedUntil }: Pick<DistributionRoot, 'root' | 'calculatedUntil'>,
): Promise<Verdict> {
  const snapshot = dayText(calculatedUntil)
  if (calculatedUntil.getTime() % 86_400_000 !== 0)
    return {
      verdict: 'differs',
      expected: null,
      why: `it ends at ${calculatedUntil.toISOString()}, no midnight`,
    }
  if (snapshot > rewards.lastSnapshot)
    return {
      verdict: 'tooEarly',
      why: `it is of ${snapshot}, but the last day that is over is ${rewards.lastSnapshot}`,
    }
  const { root: expected } = await rewards.calculate(snapshot)
  if (expected === root) return { verdict: 'agrees' }
  return {
    verdict: 'differs',
    expected,
    why: `the calculation gives ${expected ?? 'no leaves'} for ${snapshot}`,
  }
}

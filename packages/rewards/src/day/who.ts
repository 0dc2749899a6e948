// Who is registered, which strategies count and which split applies at a snapshot (chapter 04 §4.4, §4.6, §4.9).
import { pairKey } from '../history/dictionary.js'
import type { ForkDays, History, Member } from '../history/history.js'
import type { SubmissionRow } from '../history/models.js'
import { inWindows, valueAt } from '../history/steps.js'

export const membersAt = (members: readonly Member[] | undefined, snapshot: number): number[] =>
  (members ?? []).filter(({ windows }) => inWindows(windows, snapshot)).map(({ index }) => index)

/** Operators registered to any AVS, and since Mississippi to any operator set; ascending. */
export function earningOperators(history: History, snapshot: number): number[] {
  const all = new Set<number>()
  for (const members of history.avsOperators.values())
    for (const operator of membersAt(members, snapshot)) all.add(operator)
  if (snapshot >= history.forks.mississippi)
    for (const members of history.setOperators.values())
      for (const operator of membersAt(members, snapshot)) all.add(operator)
  return [...all].sort((a, b) => a - b)
}

/** An older era applies iff both the snapshot and the submission are before the fork. */
export const isBefore = (
  forks: ForkDays,
  fork: keyof ForkDays,
  submission: SubmissionRow,
  snapshot: number,
) => snapshot < forks[fork] && submission.createdDay < forks[fork]

/** The split's own value, else the default's, else a tenth. */
export function splitAt(
  history: History,
  submission: SubmissionRow,
  operator: number,
  snapshot: number,
): number {
  const { kind, avs, set } = submission
  const own =
    kind === 'avs' || kind === 'directed_avs'
      ? history.avsSplits.get(pairKey(operator, avs))
      : kind === 'all_earners'
        ? history.piSplits.get(operator)
        : history.setSplits.get(pairKey(operator, set))
  const byDefault = isBefore(history.forks, 'trinity', submission, snapshot)
    ? undefined
    : valueAt(history.defaultSplit, snapshot)
  return valueAt(own, snapshot) ?? byDefault ?? 1000
}

/** Magnitude and maximum of an operator's allocation to the set; `undefined` where it is nothing. */
export function allocationAt(
  history: History,
  operator: number,
  set: number,
  strategy: number,
  snapshot: number,
): { magnitude: bigint; max: bigint } | undefined {
  const entry = history.allocations
    .get(pairKey(operator, set))
    ?.find((allocation) => allocation.strategy === strategy)
  const magnitude = valueAt(entry?.magnitudes, snapshot) ?? 0n
  const max = valueAt(history.maxMagnitudes.get(pairKey(operator, strategy)), snapshot) ?? 10n ** 18n
  return magnitude > 0n && max > 0n ? { magnitude, max } : undefined
}

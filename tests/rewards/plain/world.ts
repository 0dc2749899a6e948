import type { RewardsForks, RewardsInput } from '../../../packages/rewards/src/input.js'
import { dayOfDate, factsBefore, key } from './facts.js'
import { type Snapshots, snapshotsOf } from './snapshots.js'
import { type Submission, submissionsOf } from './submissions.js'
import { at } from './tables.js'

/** Everything that payments of one run look at. */
export type World = {
  cutoff: number
  snapshots: Snapshots
  submissions: Submission[]
  stakers: string[]
  operators: string[]
  avss: string[]
  sets: string[]
  excluded: Set<string>
  forks: Record<keyof RewardsForks, number>
}

export function worldOf(input: RewardsInput, cutoff: number): World {
  const facts = factsBefore(input, cutoff)
  const snapshots = snapshotsOf(facts, input.days, cutoff)
  const forks = Object.entries(input.parameters.forks).map(([name, date]) => [name, dayOfDate(date)])
  const part = (table: Map<string, unknown>, from: number, to: number) => [
    ...new Set([...table.keys()].map((name) => name.split(' ').slice(from, to).join(' '))),
  ]
  const submissions = submissionsOf(facts)
  return {
    ...{ cutoff, snapshots, submissions },
    stakers: part(snapshots.stakerShares, 0, 1),
    operators: [
      ...new Set([
        ...part(snapshots.operatorAvs, 0, 1),
        ...part(snapshots.operatorSets, 0, 1),
        ...part(snapshots.operatorShares, 0, 1),
      ]),
    ],
    avss: part(snapshots.operatorAvs, 1, 2),
    sets: part(snapshots.operatorSets, 1, 3),
    excluded: new Set(input.parameters.excludedAddresses.map((address) => address.toLowerCase())),
    forks: Object.fromEntries(forks),
  }
}

/** An older rule holds where both the day paid and the day of the submission lie before the fork (§4.9). */
export const isBefore = (
  { forks }: World,
  fork: keyof RewardsForks,
  { date }: Submission,
  day: number,
): boolean => day < forks[fork] && date < forks[fork]

/** The operator's part in bips (§4.6). */
export function splitAt(world: World, submission: Submission, operator: string, day: number): bigint {
  const { avsSplits, piSplits, setSplits, defaultSplits } = world.snapshots
  const { type, avs, set } = submission
  const own =
    type === 'all_earners'
      ? at(piSplits, operator, day)
      : set
        ? at(setSplits, key(operator, set), day)
        : at(avsSplits, key(operator, avs), day)
  const general = isBefore(world, 'trinity', submission, day) ? undefined : at(defaultSplits, '', day)
  return own ?? general ?? 1000n
}

/** Stakers of an operator, or all who have an operator. */
export const stakersOf = (world: World, operator: string, day: number): string[] =>
  world.stakers.filter((staker) => at(world.snapshots.delegation, staker, day) === operator)

/** Σ multiplier · shares of a staker over the strategies of a submission that `counts` lets pass. */
export function weightOf(
  { snapshots }: World,
  { multipliers }: Submission,
  staker: string,
  day: number,
  counts: (strategy: string) => boolean = () => true,
): bigint {
  let weight = 0n
  for (const { strategy, multiplier } of multipliers) {
    const shares = at(snapshots.stakerShares, key(staker, strategy), day) ?? 0n
    if (shares > 0n && counts(strategy)) weight += BigInt(multiplier) * shares
  }
  return weight
}

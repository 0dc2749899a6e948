import type { Address, RewardsInput, RewardsResult } from '../../../packages/rewards/src/input.js'
import { dayOfDate, key } from './facts.js'
import { payByStake } from './pay/byStake.js'
import type { Credit } from './pay/credit.js'
import { payDirected } from './pay/directed.js'
import { payAllEarners, payAllStakers, payAvs } from './pay/proRata.js'
import { activeDays, isByStake, isDirected, type Submission } from './submissions.js'
import { distributionRoot } from './tree.js'
import { type World, worldOf } from './world.js'

/**
 * The rewards calculation a second time, from chapter 04 §4 alone, as plainly as it can be said: whole tables of daily
 * rows and loops over them. Nothing here is shared with the package that is tested, but the types of its input.
 */
export function plainRewards(input: RewardsInput, snapshot: string): RewardsResult {
  const sums = new Map<string, bigint>()
  for (const { earner, token, amount } of goldOf(input, snapshot)) {
    sums.set(key(earner, token), (sums.get(key(earner, token)) ?? 0n) + amount)
  }
  const amounts = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, cumulativeAmount]) => {
      const [earner, token] = name.split(' ') as [Address, Address]
      return { earner, token, cumulativeAmount }
    })
  return { snapshot, amounts, root: amounts.length === 0 ? null : distributionRoot(amounts) }
}

/** A payment to one role of an earner: what is added up to the reference's gold rows. */
export type Payment = Credit & { submission: Submission; hash: string; token: string; day: number }

/** Every payment of a run whose cutoff is the day after the snapshot, those of the cutoff itself left out. */
export function goldOf(input: RewardsInput, snapshot: string): Payment[] {
  const world = worldOf(input, dayOfDate(snapshot) + 1)
  return world.submissions.flatMap((submission) => {
    const days = activeDays(submission, world.cutoff)
    const credits = isDirected(submission)
      ? isOn(world, submission)
        ? [...payDirected(world, submission, days)]
        : []
      : days.map((day) => [day, payDay(world, submission, day)] as const)
    return credits
      .filter(([day]) => day < world.cutoff)
      .flatMap(([day, list]) =>
        list.map((credit) => ({
          ...credit,
          ...{ submission, hash: submission.hash, token: submission.token, day },
        })),
      )
  })
}

function payDay(world: World, submission: Submission, day: number): Credit[] {
  switch (submission.type) {
    case 'avs':
      return payAvs(world, submission, day)
    case 'all_earners':
      return payAllEarners(world, submission, day)
    case 'all_stakers':
      return payAllStakers(world, submission, day)
    default:
      return isByStake(submission) && isOn(world, submission) ? payByStake(world, submission, day) : []
  }
}

/** Younger types are calculated from the fork's date on, by the date of the run. */
function isOn({ cutoff, forks }: World, { type }: Submission): boolean {
  if (type === 'directed_avs') return cutoff >= forks.arno
  if (type === 'directed_set') return cutoff >= forks.mississippi
  return cutoff >= forks.sabine
}

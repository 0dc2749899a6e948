import type { Address, RewardsInput, RewardsResult } from '../../../packages/rewards/src/input.js'
import { dayOfDate, key } from './facts.js'
import { payByStake } from './pay/byStake.js'
import type { Credit } from './pay/credit.js'
import { payDirected } from './pay/directed.js'
import { payAllEarners, payAllStakers, payAvs } from './pay/proRata.js'
import { activeDays, isByStake, isDirected, type Submission } from './submissions.js'
import { distributionRoot } from './tree.js'
import { type World, worldOf } from './world.js'

/** A payment to one role of an earner: what is added up to the reference's gold rows. */
export type Payment = Credit & { submission: Submission; hash: string; token: string; day: number }

export type PlainRun = { world: World; gold: Payment[]; result: RewardsResult }

/**
 * The rewards calculation a second time, from chapter 04 §4 alone, as plainly as it can be said: whole tables of daily
 * rows and loops over them. Nothing here is shared with the package that is tested, but the types of its input.
 */
export const plainRewards = (input: RewardsInput, snapshot: string): RewardsResult =>
  plainRun(input, snapshot).result

/** The same with everything on the way to it. The cutoff of the run is the day after the snapshot. */
export function plainRun(input: RewardsInput, snapshot: string): PlainRun {
  const world = worldOf(input, dayOfDate(snapshot) + 1)
  const gold = goldOf(world)
  const sums = new Map<string, bigint>()
  for (const { earner, token, amount } of gold) {
    sums.set(key(earner, token), (sums.get(key(earner, token)) ?? 0n) + amount)
  }
  const amounts = [...sums]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, cumulativeAmount]) => {
      const [earner, token] = name.split(' ') as [Address, Address]
      return { earner, token, cumulativeAmount }
    })
  const root = amounts.length === 0 ? null : distributionRoot(amounts)
  return { world, gold, result: { snapshot, amounts, root } }
}

/** Every payment of the run, those of the day of the cutoff left out. */
function goldOf(world: World): Payment[] {
  return world.submissions.flatMap((submission) => {
    const days = activeDays(submission, world.cutoff)
    const credits = isDirected(submission)
      ? isOn(world, submission)
        ? [...payDirected(world, submission, days)]
        : []
      : days.map((day) => [day, payDay(world, submission, day)] as const)
    return credits
      .filter(([day]) => day < world.cutoff)
      .flatMap(([day, list]) => {
        const of = { submission, hash: submission.hash, token: submission.token, day }
        return list.map((credit) => ({ ...credit, ...of }))
      })
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

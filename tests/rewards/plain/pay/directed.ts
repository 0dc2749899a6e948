import { decimal, perDay, proportion, share, splitOf } from '../decimal.js'
import { key } from '../facts.js'
import type { Submission } from '../submissions.js'
import { at } from '../tables.js'
import { splitAt, stakersOf, type World, weightOf } from '../world.js'
import type { Credit } from './credit.js'

/** §4.7.4: named operators with an amount each, over all days of the submission at once. */
export function payDirected(
  world: World,
  submission: Submission,
  activeDays: readonly number[],
): Map<number, Credit[]> {
  const credits = new Map<number, Credit[]>(activeDays.map((day) => [day, []]))
  const credit = (day: number, ...more: Credit[]) => credits.get(day)?.push(...more)
  const refunds = new Map<number, bigint>()
  const stakerRefunds = new Map<number, bigint>()

  for (const { operator, amount } of submission.operators) {
    const registered = activeDays.filter((day) => isRegistered(world, submission, operator, day))
    if (registered.length === 0) {
      const refund = perDay(amount, submission.days)
      for (const day of activeDays) refunds.set(day, (refunds.get(day) ?? 0n) + refund)
      continue
    }
    const tokens = perDay(amount, registered.length)
    for (const day of registered) {
      const ofOperator = splitOf(tokens, splitAt(world, submission, operator, day))
      const pool = tokens - ofOperator
      credit(day, { role: 'operator', earner: operator, amount: ofOperator })
      credit(day, ...poolCredits(world, submission, operator, day, pool))
      if (isForNobody(world, submission, day)) stakerRefunds.set(day, (stakerRefunds.get(day) ?? 0n) + pool)
    }
  }
  for (const [day, amount] of refunds) credit(day, { role: 'refund', earner: submission.avs, amount })
  for (const [day, amount] of stakerRefunds) {
    // Two equal refunds of a day are the same row twice, and only one of them is paid.
    if (refunds.get(day) !== amount) credit(day, { role: 'staker refund', earner: submission.avs, amount })
  }
  return credits
}

function isRegistered(world: World, { set, avs }: Submission, operator: string, day: number): boolean {
  const { operatorSets, operatorAvs } = world.snapshots
  return at(set ? operatorSets : operatorAvs, key(operator, set || avs), day) === true
}

const isInSet = (world: World, { set }: Submission, strategy: string, day: number): boolean =>
  at(world.snapshots.strategySets, key(strategy, set), day) === true

/** Since Colorado, by the date of the submission: none of its strategies is in the set. */
const isForNobody = (world: World, submission: Submission, day: number): boolean =>
  submission.set !== '' &&
  submission.date >= world.forks.colorado &&
  submission.multipliers.every(({ strategy }) => !isInSet(world, submission, strategy, day))

function poolCredits(
  world: World,
  submission: Submission,
  operator: string,
  day: number,
  pool: bigint,
): Credit[] {
  const counts = (strategy: string) => submission.set === '' || isInSet(world, submission, strategy, day)
  const takers = stakersOf(world, operator, day)
    .map((staker) => ({ staker, weight: weightOf(world, submission, staker, day, counts) }))
    .filter(({ weight }) => weight > 0n)
  const all = decimal(takers.reduce((sum, { weight }) => sum + weight, 0n))
  return takers.map(({ staker, weight }) => ({
    role: 'staker',
    earner: staker,
    amount: share(proportion(decimal(weight), all), pool),
  }))
}

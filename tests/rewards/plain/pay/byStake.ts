import {
  type Decimal,
  decimal,
  floor,
  perDay,
  proportion,
  quotient,
  share,
  splitOf,
  sum,
  times,
} from '../decimal.js'
import { key } from '../facts.js'
import type { Submission } from '../submissions.js'
import { at } from '../tables.js'
import { splitAt, stakersOf, type World } from '../world.js'
import { type Credit, total } from './credit.js'

/** §4.7.5 and §4.7.6: operators of a set by their stake, in all or allocated to the set. */
export function payByStake(world: World, submission: Submission, day: number): Credit[] {
  const daily = perDay(submission.amount, submission.days)
  const credits = creditsOf(world, submission, day, daily)
  if (total(credits.map(({ amount }) => amount)) > 0n) return credits
  return [...credits, { role: 'refund', earner: submission.avs, amount: daily }]
}

function creditsOf(world: World, submission: Submission, day: number, daily: bigint): Credit[] {
  const operators = world.operators
    .filter((operator) => at(world.snapshots.operatorSets, key(operator, submission.set), day))
    .map((operator) => ({ operator, terms: operatorTerms(world, submission, operator, day) }))
    .filter(({ terms }) => terms.length > 0)
  const all = sum(operators.flatMap(({ terms }) => terms))
  if (all.units === 0n) return []
  return operators.flatMap(({ operator, terms }) => {
    const tokens = floor(quotient(times(decimal(daily), sum(terms)), all))
    const ofOperator = splitOf(tokens, splitAt(world, submission, operator, day))
    return [
      { role: 'operator' as const, earner: operator, amount: ofOperator },
      ...poolCredits(world, submission, operator, day, tokens - ofOperator),
    ]
  })
}

function poolCredits(
  world: World,
  submission: Submission,
  operator: string,
  day: number,
  pool: bigint,
): Credit[] {
  const takers = stakersOf(world, operator, day)
    .map((staker) => ({ staker, terms: stakerTerms(world, submission, operator, staker, day) }))
    .filter(({ terms }) => terms.length > 0)
  const all = sum(takers.flatMap(({ terms }) => terms))
  return takers
    .map(({ staker, terms }) => ({ staker, weight: sum(terms) }))
    .filter(({ weight }) => weight.units > 0n)
    .map(({ staker, weight }) => ({
      role: 'staker',
      earner: staker,
      amount: share(proportion(weight, all), pool),
    }))
}

/** An operator's stake in each strategy, weighted. A multiplier of 0 makes a row of weight 0. */
function operatorTerms(world: World, submission: Submission, operator: string, day: number): Decimal[] {
  return submission.multipliers.flatMap(({ strategy, multiplier }) => {
    const shares = at(world.snapshots.operatorShares, key(operator, strategy), day) ?? 0n
    if (shares <= 0n) return []
    const counted = allocated(world, submission, operator, strategy, day, shares)
    return counted ? [times(counted, decimal(BigInt(multiplier)))] : []
  })
}

function stakerTerms(
  world: World,
  submission: Submission,
  operator: string,
  staker: string,
  day: number,
): Decimal[] {
  return submission.multipliers.flatMap(({ strategy, multiplier }) => {
    const shares = at(world.snapshots.stakerShares, key(staker, strategy), day) ?? 0n
    if (shares <= 0n || BigInt(multiplier) === 0n) return []
    const counted = allocated(world, submission, operator, strategy, day, shares)
    return counted ? [times(counted, decimal(BigInt(multiplier)))] : []
  })
}

/** All shares for total stake; for unique stake those allocated to the set, nothing where none is. */
function allocated(
  world: World,
  { type, set }: Submission,
  operator: string,
  strategy: string,
  day: number,
  shares: bigint,
): Decimal | undefined {
  if (type === 'total_stake') return decimal(shares)
  const magnitude = at(world.snapshots.allocations, key(operator, set, strategy), day) ?? 0n
  const max = at(world.snapshots.maxMagnitudes, key(operator, strategy), day) ?? 10n ** 18n
  if (magnitude <= 0n || max <= 0n) return undefined
  return quotient(decimal(shares * magnitude), decimal(max))
}

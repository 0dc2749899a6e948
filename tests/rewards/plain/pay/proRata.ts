import { decimal, perDay, proportion, quotient, share, splitOf } from '../decimal.js'
import { key } from '../facts.js'
import { byFifteenDigits, byShortestText, floatProduct } from '../float.js'
import type { Submission } from '../submissions.js'
import { at } from '../tables.js'
import { isBefore, splitAt, stakersOf, type World, weightOf } from '../world.js'
import type { Credit } from './credit.js'

type Taker = { staker: string; operator: string; weight: bigint }

/** §4.7.1: operators of the AVS and their stakers, by strategies that the AVS says are restaked. */
export function payAvs(world: World, submission: Submission, day: number): Credit[] {
  const { operatorAvs, restaked } = world.snapshots
  const { avs } = submission
  const operators = world.operators.filter((operator) => at(operatorAvs, key(operator, avs), day))
  const takers = operators.flatMap((operator) => {
    const counts = (strategy: string) => at(restaked, key(operator, avs, strategy), day) === true
    return stakersOf(world, operator, day).map((staker) => ({
      ...{ staker, operator, weight: weightOf(world, submission, staker, day, counts) },
    }))
  })
  return creditsOf(world, submission, day, takers)
}

/** §4.7.2: operators of anything and their stakers. */
export function payAllEarners(world: World, submission: Submission, day: number): Credit[] {
  const { operatorAvs, operatorSets } = world.snapshots
  const operators = world.operators.filter(
    (operator) =>
      world.avss.some((avs) => at(operatorAvs, key(operator, avs), day)) ||
      (day >= world.forks.mississippi && world.sets.some((set) => at(operatorSets, key(operator, set), day))),
  )
  const takers = operators.flatMap((operator) =>
    stakersOf(world, operator, day)
      .filter((staker) => day >= world.forks.panama || !world.excluded.has(staker))
      .map((staker) => ({ staker, operator, weight: weightOf(world, submission, staker, day) })),
  )
  return creditsOf(world, submission, day, takers)
}

function creditsOf(world: World, submission: Submission, day: number, candidates: Taker[]): Credit[] {
  const takers = candidates.filter(({ weight }) => weight > 0n)
  const all = decimal(takers.reduce((sum, { weight }) => sum + weight, 0n))
  return takers.flatMap(({ staker, operator, weight }): Credit[] => {
    const part = proportion(decimal(weight), all)
    const [pay, ofOperator] = paid(world, submission, day, operator, part)
    return [
      { role: 'staker', earner: staker, amount: pay - ofOperator },
      { role: 'operator', earner: operator, amount: ofOperator },
    ]
  })
}

/** A staker's payment and its operator's part, by the rules of the time (§4.9). */
function paid(
  world: World,
  submission: Submission,
  day: number,
  operator: string,
  part: bigint,
): [bigint, bigint] {
  const { type, amount, days } = submission
  const daily = quotient(decimal(amount), decimal(BigInt(days)))
  if (type === 'avs' && isBefore(world, 'nile', submission, day)) {
    const rounded = isBefore(world, 'amazon', submission, day) ? byFifteenDigits : byShortestText
    const pay = rounded(floatProduct(part, daily))
    return [pay, (pay + 5n) / 10n]
  }
  const pay = share(part, perDay(amount, days))
  if (isBefore(world, 'arno', submission, day)) return [pay, pay / 10n]
  return [pay, splitOf(pay, splitAt(world, submission, operator, day))]
}

/** §4.7.3: everybody with shares, and no operator's part. */
export function payAllStakers(world: World, submission: Submission, day: number): Credit[] {
  const { amount, days } = submission
  const daily = quotient(decimal(amount), decimal(BigInt(days)))
  const takers = world.stakers
    .map((staker) => ({ staker, weight: weightOf(world, submission, staker, day) }))
    .filter(({ weight }) => weight > 0n)
  const all = decimal(takers.reduce((sum, { weight }) => sum + weight, 0n))
  return takers.map(({ staker, weight }) => ({
    role: 'staker',
    earner: staker,
    amount: byShortestText(floatProduct(proportion(decimal(weight), all), daily)),
  }))
}

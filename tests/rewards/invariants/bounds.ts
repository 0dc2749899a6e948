import type { RewardsInput, RewardsResult } from '../../../packages/rewards/src/input.js'
import type { PlainRun } from '../plain/calculate.js'
import { perDay } from '../plain/decimal.js'
import { dayOfDate, factsBefore } from '../plain/facts.js'
import { isByStake, isDirected, type Submission, submissionsOf } from '../plain/submissions.js'
import { EVERYBODY, LEGACY_POD_OWNER, LEGACY_STAKERS, OPERATORS } from '../scenarios/parties.js'
import { tokenOf } from './change.js'

/** Chapter 04 §7, items 11 and 12: how much a submission may promise, beyond what was paid in, by rounding. */

const STAKER_COUNT = BigInt([...EVERYBODY, ...LEGACY_STAKERS, LEGACY_POD_OWNER].length)
const OPERATOR_COUNT = BigInt(OPERATORS.length + 2)

/** In the order of the chain, which is that of their own tokens. */
export const submissionsAt = (input: RewardsInput, snapshot: string): Submission[] =>
  submissionsOf(factsBefore(input, dayOfDate(snapshot) + 1))

/** Tokens a day: X, or the sum of operators' for directed types. */
export const daily = ({ amount, days, operators }: Submission): bigint =>
  perDay(amount, days) + operators.reduce((sum, one) => sum + perDay(one.amount, days), 0n)

export const paidIn = ({ amount, operators }: Submission): bigint =>
  amount + operators.reduce((sum, one) => sum + one.amount, 0n)

/** What rounding can add to the payments of one day, `tokens` being what is spread. */
export function dustOfDay(submission: Submission, tokens: bigint, forks: { nile: number }): bigint {
  const perStaker = tokens / 10n ** 15n + 1n
  const byOperators = isByStake(submission) ? OPERATOR_COUNT : 0n
  // Fifteen digits of each payment, where payments were floats: at most half a unit of the last of them.
  const isFloat =
    submission.type === 'all_stakers' || (submission.type === 'avs' && submission.start < forks.nile)
  return STAKER_COUNT * perStaker + byOperators + (isFloat ? tokens / (2n * 10n ** 14n) + STAKER_COUNT : 0n)
}

/** Item 12 in full: the amount, half a token a day and operator for rounding to nearest, and the dust of each day. */
export function boundOfLife(submission: Submission, forks: { nile: number }): bigint {
  const days = BigInt(submission.days)
  const operators = isDirected(submission) ? BigInt(submission.operators.length) : 1n
  // An operator's whole amount can fall on one day: that it was registered on.
  const tokens = isDirected(submission) ? paidIn(submission) : daily(submission)
  return paidIn(submission) + (operators * days + 1n) / 2n + days * dustOfDay(submission, tokens, forks)
}

/** How far a run has promised more than was paid in: by rounding, and so within the bound. */
export type Dust = { submissions: number; overpaid: number; most: bigint; beyond: string[] }

export const noDust = (): Dust => ({ submissions: 0, overpaid: 0, most: 0n, beyond: [] })

export function addDust(dust: Dust, { world, gold }: PlainRun): void {
  for (const submission of world.submissions) {
    const own = gold.filter(({ hash }) => hash === submission.hash)
    const over = own.reduce((sum, { amount }) => sum + amount, 0n) - paidIn(submission)
    dust.submissions += 1
    if (over > 0n) dust.overpaid += 1
    if (over > dust.most) dust.most = over
    if (over > boundOfLife(submission, world.forks) - paidIn(submission))
      dust.beyond.push(`${submission.type} ${submission.hash}: ${over} too much`)
  }
}

/** What leaves promise of each submission, when each has its own token. */
export function promised({ amounts }: RewardsResult, index: number): bigint {
  const own = amounts.filter(({ token }) => token.toLowerCase() === tokenOf(index))
  return own.reduce((sum, { cumulativeAmount }) => sum + cumulativeAmount, 0n)
}

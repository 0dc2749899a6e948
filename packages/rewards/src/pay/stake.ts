// Rewards by total and by unique stake of an operator set (chapter 04 §4.7.5, §4.7.6).
import { allocationAt, membersAt, splitAt } from '../day/who.js'
import type { SubmissionRow } from '../history/models.js'
import { integerWeight, minus, type Weight } from './arithmetic.js'
import { poolOf } from './directed.js'
import type { Credit, Distribution, PayContext, Pool, WeightTable } from './distribution.js'
import { nearSumOfWeights, once, sumOfWeights, tableOf, weightOfStakers } from './weights.js'

type Standing = { operator: number; table: WeightTable; stake: Weight }

export function distributeStake(context: PayContext, submission: SubmissionRow): Distribution {
  const { history, day, arithmetic } = context
  const daily = arithmetic.perDay(submission.amount, submission.days)
  const refund: Credit = { account: submission.avs, amount: daily, reason: 'nobodyEarned' }
  const members = membersAt(history.setOperators.get(submission.set), day.snapshot)
  const standing = members.flatMap((operator) => standingOf(context, submission, operator) ?? [])
  const stake = standing.reduce((sum, { stake }) => arithmetic.sum(sum, stake), integerWeight(0n))
  const credits: Credit[] = []
  const pools: Pool[] = []
  if (stake.units === 0n) return { credits, pools, refund }
  for (const { operator, table, stake: own } of standing) {
    const tokens = arithmetic.share(daily, own, stake)
    const part = arithmetic.operatorPart(tokens, splitAt(history, submission, operator, day.snapshot))
    credits.push({ account: operator, amount: part, reason: 'operatorPart' })
    const nearTotal = nearSumOfWeights(day, operator, table)
    if (nearTotal === 0) continue
    const pool = minus(tokens, part)
    if (!table.factors) pools.push(poolOf(operator, table, pool, weightOfStakers(day, operator, table)))
    else
      pools.push({
        operator,
        table,
        amount: pool,
        split: { type: 'none' },
        total: once(() => sumOfWeights(arithmetic, day, operator, table)),
        nearTotal,
      })
  }
  return { credits, pools, refund }
}

/**
 * An operator with shares of a strategy that counts. A multiplier of 0 counts here, and with it the scale of its
 * decimals; for stakers it does not.
 */
function standingOf(
  { history, day, arithmetic }: PayContext,
  submission: SubmissionRow,
  operator: number,
): Standing | undefined {
  const isUnique = submission.kind === 'unique_stake'
  const factorOf = (strategy: number) =>
    isUnique ? allocationAt(history, operator, submission.set, strategy, day.snapshot) : {}
  const own = new Map(day.operatorShares(operator).map(({ strategy, shares }) => [strategy, shares]))
  const terms = submission.strategies.flatMap((strategy, index) => {
    const shares = own.get(strategy)
    const factor = shares === undefined ? undefined : factorOf(strategy)
    return shares === undefined || !factor
      ? []
      : [{ strategy, shares, multiplier: submission.multipliers[index] ?? 0n, ...factor }]
  })
  if (terms.length === 0) return undefined
  const stake = arithmetic.weight(terms)
  const all = tableOf(submission)
  if (!isUnique) return { operator, table: all, stake }
  const table: Required<WeightTable> = { strategies: [], multipliers: [], factors: [] }
  for (const [index, strategy] of all.strategies.entries()) {
    const factor = allocationAt(history, operator, submission.set, strategy, day.snapshot)
    if (!factor) continue
    table.strategies.push(strategy)
    table.multipliers.push(all.multipliers[index] ?? 0n)
    table.factors.push(factor)
  }
  return { operator, table, stake }
}

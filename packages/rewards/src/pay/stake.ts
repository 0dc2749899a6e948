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

/** An operator with at least one strategy that counts. */
function standingOf(
  { history, day, arithmetic }: PayContext,
  submission: SubmissionRow,
  operator: number,
): Standing | undefined {
  let table = tableOf(submission)
  if (submission.kind === 'unique_stake') {
    const allocated = table.strategies.map((strategy) =>
      allocationAt(history, operator, submission.set, strategy, day.snapshot),
    )
    const kept = <T>(values: readonly T[]) => values.filter((_, index) => allocated[index] !== undefined)
    table = {
      strategies: kept(table.strategies),
      multipliers: kept(table.multipliers),
      factors: allocated.flatMap((factor) => factor ?? []),
    }
  }
  const terms = day.operatorShares(operator).flatMap(({ strategy, shares }) => {
    const index = table.strategies.indexOf(strategy)
    return index < 0
      ? []
      : [{ strategy, shares, multiplier: table.multipliers[index] ?? 0n, ...table.factors?.[index] }]
  })
  return terms.length > 0 ? { operator, table, stake: arithmetic.weight(terms) } : undefined
}

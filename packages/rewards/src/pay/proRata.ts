// Rewards of an AVS (v1), for all earners and for all stakers (chapter 04 §4.7.1 to §4.7.3): everyone shares one total.

import { earningOperators, isBefore, membersAt, splitAt } from '../day/who.js'
import { pairKey } from '../history/dictionary.js'
import type { SubmissionRow } from '../history/models.js'
import { integerWeight } from './arithmetic.js'
import {
  type Distribution,
  nothing,
  type PayContext,
  type Pool,
  type SplitRule,
  type WeightTable,
} from './distribution.js'
import { stakerTerms, tableOf, weightOfStakers } from './weights.js'

type Part = { operator: number; table: WeightTable; rule: SplitRule }

export function distributeAvs(context: PayContext, submission: SubmissionRow): Distribution {
  const { history, day } = context
  const operators = membersAt(history.avsOperators.get(submission.avs), day.snapshot)
  return share(
    context,
    submission,
    operators.map((operator) => {
      const restaked = history.restaked.get(pairKey(submission.avs, operator))
      const listed = new Set(membersAt(restaked, day.snapshot))
      const table = tableOf(submission, (strategy) => listed.has(strategy))
      return { operator, table, rule: splitRule(context, submission, operator) }
    }),
  )
}

export function distributeAllEarners(context: PayContext, submission: SubmissionRow): Distribution {
  const { history, day, memo } = context
  memo.operators ??= earningOperators(history, day.snapshot)
  const table = tableOf(submission)
  const left = day.snapshot < history.forks.panama && history.excluded.length > 0
  return share(
    context,
    submission,
    memo.operators.map((operator) => ({ operator, table, rule: splitRule(context, submission, operator) })),
    left,
  )
}

/** Every staker, with an operator or without. */
export function distributeAllStakers(
  { day, arithmetic }: PayContext,
  submission: SubmissionRow,
): Distribution {
  const table = tableOf(submission)
  const everyone = -1
  let sum = 0n
  for (const staker of day.holders)
    for (const { shares, multiplier } of stakerTerms(day, staker, table)) sum += shares * multiplier
  if (sum === 0n) return nothing
  const total = integerWeight(sum)
  const pool: Pool = {
    operator: everyone,
    table,
    amount: arithmetic.perDay(submission.amount, submission.days),
    split: { type: 'floatWhole' },
    total: () => total,
    nearTotal: Number(sum),
  }
  return { credits: [], pools: [pool] }
}

function share(
  context: PayContext,
  submission: SubmissionRow,
  parts: readonly Part[],
  leaveOut = false,
): Distribution {
  const { day, arithmetic } = context
  const skip = leaveOut ? excludedStakers(context) : undefined
  const found = parts.flatMap(({ operator, table, rule }) => {
    let weight = weightOfStakers(day, operator, table)
    if (skip)
      for (const staker of context.history.excluded)
        if (day.operatorOf[staker] === operator + 1)
          for (const { shares, multiplier } of stakerTerms(day, staker, table)) weight -= shares * multiplier
    return weight === 0n ? [] : [{ operator, table, rule, weight }]
  })
  const sum = found.reduce((total, { weight }) => total + weight, 0n)
  if (sum === 0n) return nothing
  const total = integerWeight(sum)
  const nearTotal = Number(sum)
  const amount = arithmetic.perDay(submission.amount, submission.days)
  return {
    credits: [],
    pools: found.map(({ operator, table, rule }) => ({
      operator,
      table,
      amount,
      split: rule,
      total: () => total,
      nearTotal,
      skip,
    })),
  }
}

function splitRule({ history, day }: PayContext, submission: SubmissionRow, operator: number): SplitRule {
  const { forks } = history
  if (isBefore(forks, 'arno', submission, day.snapshot)) {
    if (submission.kind === 'avs' && isBefore(forks, 'amazon', submission, day.snapshot))
      return { type: 'float', text: 'fifteenDigits' }
    if (submission.kind === 'avs' && isBefore(forks, 'nile', submission, day.snapshot))
      return { type: 'float', text: 'shortest' }
    return { type: 'tenth' }
  }
  return { type: 'bips', bips: splitAt(history, submission, operator, day.snapshot) }
}

/** By account: 1 for the addresses of appendix A. */
function excludedStakers({ history, memo }: PayContext): Uint8Array {
  memo.excluded ??= new Uint8Array(history.accountCount)
  for (const account of history.excluded) memo.excluded[account] = 1
  return memo.excluded
}

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
import { groupWeight, slotTerms, tableOf } from './weights.js'

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
export function distributeAllStakers(context: PayContext, submission: SubmissionRow): Distribution {
  const { day, arithmetic } = context
  const table = tableOf(submission)
  let sum = 0n
  for (let group = 0; group <= day.groups; group++) sum += groupWeight(day, group, table)
  if (sum === 0n) return nothing
  const total = integerWeight(sum)
  const amount = arithmetic.perDay(submission.amount, submission.days)
  const pools: Pool[] = []
  for (let group = 0; group <= day.groups; group++)
    pools.push({
      operator: -1,
      group,
      table,
      amount,
      split: { type: 'floatWhole' },
      total: () => total,
      nearTotal: Number(sum),
    })
  return { credits: [], pools }
}

function share(
  context: PayContext,
  submission: SubmissionRow,
  parts: readonly Part[],
  leaveOut = false,
): Distribution {
  const { day, arithmetic } = context
  const excluded = leaveOut ? excludedStakers(context) : undefined
  const found = parts.flatMap(({ operator, table, rule }) => {
    const group = day.groupOf[operator] as number
    if (group < 0 || table.strategies.length === 0) return []
    let weight = groupWeight(day, group, table)
    for (const [slot, slotGroup] of excluded?.slots ?? [])
      if (slotGroup === group)
        for (const { shares, multiplier } of slotTerms(day, slot, table)) weight -= shares * multiplier
    return weight === 0n ? [] : [{ operator, group, table, rule, weight }]
  })
  const sum = found.reduce((total, { weight }) => total + weight, 0n)
  if (sum === 0n) return nothing
  const total = integerWeight(sum)
  const nearTotal = Number(sum)
  const amount = arithmetic.perDay(submission.amount, submission.days)
  return {
    credits: [],
    pools: found.map(({ operator, group, table, rule }) => ({
      operator,
      group,
      table,
      amount,
      split: rule,
      total: () => total,
      nearTotal,
      skip: excluded?.skip,
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

/** Where the addresses of appendix A are today. */
function excludedStakers({ history, day, memo }: PayContext): NonNullable<PayContext['memo']['excluded']> {
  if (memo.excluded) return memo.excluded
  const skip = new Uint8Array(history.accountCount)
  for (const account of history.excluded) skip[account] = 1
  const slots: [number, number][] = []
  for (let group = 0; group < day.groups; group++) {
    const end = day.groupStart[group + 1] as number
    for (let slot = day.groupStart[group] as number; slot < end; slot++)
      if (skip[day.slotAccount[slot] as number] === 1) slots.push([slot, group])
  }
  memo.excluded = { skip, slots }
  return memo.excluded
}

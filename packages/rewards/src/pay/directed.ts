// Operator-directed rewards of an AVS or an operator set (chapter 04 §4.7.4): a fixed amount for each named operator.
import { membersAt, splitAt } from '../day/who.js'
import type { History, Member } from '../history/history.js'
import type { SubmissionRow } from '../history/models.js'
import type { Windows } from '../history/steps.js'
import { type Amount, credited, integerWeight, minus } from './arithmetic.js'
import type { Credit, Distribution, PayContext, Pool } from './distribution.js'
import { tableOf, weightOfStakers } from './weights.js'

export function distributeDirected(context: PayContext, submission: SubmissionRow): Distribution {
  const { history, day, arithmetic } = context
  const ofSet = submission.kind === 'directed_set'
  const inSet = ofSet
    ? new Set(membersAt(history.setStrategies.get(submission.set), day.snapshot))
    : undefined
  const table = tableOf(submission, (strategy) => inSet?.has(strategy) ?? true)
  const noStrategy = inSet !== undefined && !submission.strategies.some((strategy) => inSet.has(strategy))
  const returnsPools = noStrategy && submission.createdDay >= history.forks.colorado
  const credits: Credit[] = []
  const pools: Pool[] = []
  let [notRegistered, returned]: (Amount | undefined)[] = []

  for (const { operator, amount } of submission.operators) {
    const registered = registeredDays(history, submission, operator)
    const days = registered.reduce((sum, [first, last]) => sum + last - first + 1, 0)
    if (days === 0) {
      notRegistered = plus(notRegistered, arithmetic.perDay(amount, submission.days))
      continue
    }
    if (!registered.some(([first, last]) => first <= day.snapshot && day.snapshot <= last)) continue
    const daily = arithmetic.perDay(amount, days)
    const part = arithmetic.operatorPart(daily, splitAt(history, submission, operator, day.snapshot))
    const pool = minus(daily, part)
    credits.push({ account: operator, amount: part, reason: 'operatorPart' })
    if (returnsPools) returned = plus(returned, pool)
    const sum = weightOfStakers(day, operator, table)
    if (sum > 0n) pools.push(poolOf(operator, table, pool, sum))
  }

  const { avs } = submission
  if (notRegistered) credits.push({ account: avs, amount: notRegistered, reason: 'notRegistered' })
  // Two refunds of one size are one row (chapter 04 §4.7.4, §8 number 19).
  const collapses = notRegistered && returned && credited(notRegistered) === credited(returned)
  if (returned && !(collapses && arithmetic.mode === 'compatible'))
    credits.push({ account: avs, amount: returned, reason: 'noStrategy' })
  return { credits, pools }
}

export function poolOf(operator: number, table: Pool['table'], amount: Amount, sum: bigint): Pool {
  const total = integerWeight(sum)
  return {
    operator,
    table,
    amount,
    split: { type: 'none' },
    total: () => total,
    nearTotal: Number(sum),
  }
}

/** The snapshots of the submission on which the operator is registered, as ranges. */
function registeredDays(history: History, submission: SubmissionRow, operator: number): [number, number][] {
  const members =
    submission.kind === 'directed_set'
      ? history.setOperators.get(submission.set)
      : history.avsOperators.get(submission.avs)
  return clip(windowsOf(members, operator), submission.startDay + 1, submission.endDay)
}

const windowsOf = (members: readonly Member[] | undefined, operator: number): Windows =>
  members?.find(({ index }) => index === operator)?.windows ?? []

function clip(windows: Windows, first: number, last: number): [number, number][] {
  const ranges: [number, number][] = []
  for (let index = 0; index < windows.length; index += 2) {
    const from = Math.max(first, windows[index] ?? 0)
    const to = Math.min(last, windows[index + 1] ?? 0)
    if (from <= to) ranges.push([from, to])
  }
  return ranges
}

function plus(sum: Amount | undefined, amount: Amount): Amount {
  if (!sum) return amount
  if (sum.denominator === amount.denominator) return { ...sum, numerator: sum.numerator + amount.numerator }
  return minus(sum, { ...amount, numerator: -amount.numerator })
}

// Pays with bigint, payment by payment: for the exact mode, for explanations, for eras of floating point, and for
// amounts too large for `payFast`.
import type { DayState } from '../day/dayState.js'
import type { SubmissionRow } from '../history/models.js'
import { floatPayment, roundedTenth } from '../numbers/legacy.js'
import { proportion } from '../numbers/rules.js'
import { type Amount, type Arithmetic, credited, minus, type Weight, whole } from './arithmetic.js'
import type { Credit, Distribution, Pool } from './distribution.js'
import { stakerWeight } from './weights.js'

export type StakerPayment = {
  pool: Pool
  staker: number
  weight: Weight
  payment: Amount
  operatorPart: bigint
  stakerPart: bigint
}

export type Listener = {
  credit: (account: number, amount: bigint) => void
  onCredit?: (credit: Credit) => void
  onPayment?: (payment: StakerPayment) => void
}

export function payPlain(
  arithmetic: Arithmetic,
  day: DayState,
  submission: SubmissionRow,
  { credits, pools, refund }: Distribution,
  { credit, onCredit, onPayment }: Listener,
): void {
  let sum = 0n
  const give = (account: number, amount: bigint) => {
    sum += amount
    credit(account, amount)
  }
  for (const entry of credits) {
    give(entry.account, credited(entry.amount))
    onCredit?.(entry)
  }
  for (const pool of pools)
    payPool(arithmetic, day, submission, pool, (paid) => {
      give(paid.staker, paid.stakerPart)
      // A pool that is split already has left the operator its part.
      if (splits(pool)) give(pool.operator, paid.operatorPart)
      onPayment?.(paid)
    })
  if (refund && sum === 0n) {
    give(refund.account, credited(refund.amount))
    onCredit?.(refund)
  }
}

/** Whether the operator takes its part from each payment. */
const splits = ({ split }: Pool): boolean => split.type !== 'none' && split.type !== 'floatWhole'

function payPool(
  arithmetic: Arithmetic,
  day: DayState,
  submission: SubmissionRow,
  pool: Pool,
  pay: (payment: StakerPayment) => void,
): void {
  for (const staker of pool.operator < 0 ? day.holders : day.stakersOf(pool.operator)) {
    if (pool.skip?.[staker] === 1) continue
    const weight = stakerWeight(arithmetic, day, staker, pool.table)
    if (weight.units === 0n) continue
    const payment = paymentOf(arithmetic, submission, pool, weight)
    const part = partOf(arithmetic, pool, payment)
    const stakerPart = credited(minus(payment, part))
    pay({ pool, staker, weight, payment, operatorPart: credited(part), stakerPart })
  }
}

function paymentOf(arithmetic: Arithmetic, submission: SubmissionRow, pool: Pool, weight: Weight): Amount {
  const { split, total, amount } = pool
  const floats = split.type === 'float' ? split.text : split.type === 'floatWhole' ? 'shortest' : undefined
  if (!floats || arithmetic.mode === 'exact') return arithmetic.payment(amount, weight, total())
  return whole(floatPayment(proportion(weight, total()), submission.amount, submission.days, floats))
}

function partOf(arithmetic: Arithmetic, { split }: Pool, payment: Amount): Amount {
  if (split.type === 'bips') return arithmetic.operatorPart(payment, split.bips)
  if (split.type === 'tenth') return arithmetic.tenth(payment)
  if (split.type === 'float')
    return arithmetic.mode === 'exact' ? arithmetic.tenth(payment) : whole(roundedTenth(payment.numerator))
  return whole(0n)
}

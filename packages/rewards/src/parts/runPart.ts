// Calculates a part. Pools go through the fast payer where their amounts fit it.
import { createDays, type DayState } from '../day/dayState.js'
import type { History } from '../history/history.js'
import type { SubmissionRow } from '../history/models.js'
import { type Arithmetic, compatible, credited, exact } from '../pay/arithmetic.js'
import { distribute } from '../pay/distribute.js'
import type { DayMemo, Distribution, Pool } from '../pay/distribution.js'
import { createLedger, type Ledger } from '../pay/ledger.js'
import { createFastPayer, type FastPayer, fastAmountLimit } from '../pay/payFast.js'
import { payPlain } from '../pay/payPlain.js'
import type { Part } from './part.js'
import type { PartResult } from './partResult.js'

/** Keeps the state of the last midnight: cheapest with snapshots ascending. */
/** @param fast `false` has everything counted with bigint: slower, for comparison */
export function createPartRunner(history: History, fast = true): (part: Part) => PartResult {
  const dayAt = createDays(history)
  const ledger = createLedger(history.accountCount)
  let current: { day: DayState; memo: DayMemo } | undefined

  return ({ mode, snapshot, submissions }) => {
    if (current?.day.snapshot !== snapshot) current = { day: dayAt(snapshot), memo: {} }
    const { day, memo } = current
    const arithmetic = mode === 'exact' ? exact : compatible
    const payer = createFastPayer(day, arithmetic, history.strategyCount)
    const result: PartResult = { paid: [], tokens: [], payments: 0, recounted: 0 }
    let token: number | undefined
    const flush = () => {
      if (token === undefined) return
      const rows = ledger.rows()
      if (rows.accounts.length > 0) result.tokens.push({ token, ...rows })
      ledger.clear()
    }
    for (const index of submissions) {
      const submission = history.submissions[index] as SubmissionRow
      if (submission.token !== token) {
        flush()
        token = submission.token
      }
      const distribution = distribute({ history, day, arithmetic, memo }, submission)
      result.paid.push(
        fast && isFast(arithmetic, distribution)
          ? payFast(payer, ledger, distribution)
          : payPlain(arithmetic, day, submission, distribution, {
              credit: ledger.credit,
              onPayment: () => {
                result.payments += 1
              },
            }),
      )
    }
    flush()
    result.payments += payer.payments()
    result.recounted = payer.recounted()
    return result
  }
}

const isFast = ({ mode }: Arithmetic, { pools }: Distribution): boolean =>
  mode === 'compatible' && pools.every(fits)

const fits = ({ amount, split }: Pool): boolean =>
  amount.numerator < fastAmountLimit && split.type !== 'float' && split.type !== 'floatWhole'

function payFast(payer: FastPayer, ledger: Ledger, { credits, pools, refund }: Distribution): bigint {
  let sum = 0n
  for (const { account, amount } of credits) {
    ledger.credit(account, credited(amount))
    sum += credited(amount)
  }
  if (pools.length > 0) sum += payer.pay(pools, ledger)
  if (!refund || sum > 0n) return sum
  ledger.credit(refund.account, credited(refund.amount))
  return credited(refund.amount)
}

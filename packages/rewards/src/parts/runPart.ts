// Calculates a part. Pools go through the fast payer where their amounts fit it.
import { createDays, type DayState } from '../day/dayState.js'
import type { History } from '../history/history.js'
import type { SubmissionRow } from '../history/models.js'
import { type Arithmetic, compatible, credited, exact } from '../pay/arithmetic.js'
import { distribute } from '../pay/distribute.js'
import type { Credit, DayMemo, Distribution, Pool } from '../pay/distribution.js'
import { createFlows, type FlowCollector } from '../pay/flows.js'
import { createLedger, type Ledger } from '../pay/ledger.js'
import { createFastPayer, type FastPayer, fastAmountLimit } from '../pay/payFast.js'
import { payPlain } from '../pay/payPlain.js'
import type { Part } from './part.js'
import type { PartResult } from './partResult.js'

/**
 * Keeps the state of the last midnight: cheapest with snapshots ascending.
 *
 * @param fast `false` has everything counted with bigint: slower, for comparison
 */
export function createPartRunner(history: History, fast = true): (part: Part) => PartResult {
  const dayAt = createDays(history)
  const ledger = createLedger(history.accountCount)
  let current: { day: DayState; memo: DayMemo } | undefined

  return ({ mode, snapshot, submissions }) => {
    if (current?.day.snapshot !== snapshot) current = { day: dayAt(snapshot), memo: {} }
    const { day, memo } = current
    const arithmetic = mode === 'exact' ? exact : compatible
    const payer = createFastPayer(day, arithmetic, history.strategyCount)
    const flows = createFlows()
    const paid: bigint[] = []
    const tokens: PartResult['tokens'] = []
    let plainPayments = 0
    let token: number | undefined
    const flush = () => {
      if (token === undefined) return
      const rows = ledger.rows()
      if (rows.accounts.length > 0) tokens.push({ token, ...rows })
      ledger.clear()
    }
    for (const [place, index] of submissions.entries()) {
      const submission = history.submissions[index] as SubmissionRow
      if (submission.token !== token) {
        flush()
        token = submission.token
      }
      const distribution = distribute({ history, day, arithmetic, memo }, submission)
      if (fast && isFast(arithmetic, distribution)) payFast(payer, ledger, flows, distribution)
      else
        payPlain(arithmetic, day, submission, distribution, {
          credit: ledger.credit,
          onCredit: (credit) => flows.credit(credit, credited(credit.amount)),
          onPayment: ({ pool, operatorPart, stakerPart }) => {
            plainPayments += 1
            flows.paid(pool.operator, operatorPart, stakerPart)
          },
        })
      paid.push(flows.end(place))
    }
    flush()
    return {
      paid,
      flows: flows.seal(),
      tokens,
      payments: plainPayments + payer.payments(),
      recounted: payer.recounted(),
    }
  }
}

const isFast = ({ mode }: Arithmetic, { pools }: Distribution): boolean =>
  mode === 'compatible' && pools.every(fits)

const fits = ({ amount, split }: Pool): boolean =>
  amount.numerator < fastAmountLimit && split.type !== 'float' && split.type !== 'floatWhole'

function payFast(
  payer: FastPayer,
  ledger: Ledger,
  flows: FlowCollector,
  { credits, pools, refund }: Distribution,
): void {
  let sum = 0n
  const give = (credit: Credit) => {
    const amount = credited(credit.amount)
    ledger.credit(credit.account, amount)
    flows.credit(credit, amount)
    sum += amount
  }
  for (const credit of credits) give(credit)
  if (pools.length > 0)
    payer.pay(pools, ledger, ({ operator }, { toOperator, toStakers }) => {
      flows.paid(operator, toOperator, toStakers)
      sum += toOperator + toStakers
    })
  if (refund && sum === 0n) give(refund)
}

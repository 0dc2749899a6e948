// Why a leaf has its value: down to submissions, days, stake weights and splits. Pure: the same history, the same words.
import { createDays, type DayState } from './day/dayState.js'
import { dateOf, parseDate } from './days.js'
import { refuse } from './error.js'
import type { NamedHistory } from './history/history.js'
import type { SubmissionKind, SubmissionRow } from './history/models.js'
import type { Address } from './input.js'
import { planParts } from './parts/part.js'
import { type Arithmetic, compatible, credited, exact, type RewardsMode } from './pay/arithmetic.js'
import { distribute } from './pay/distribute.js'
import type { CreditReason, DayMemo, Distribution, Pool, SplitRule } from './pay/distribution.js'
import { payPlain, type StakerPayment } from './pay/payPlain.js'
import { stakerTerms } from './pay/weights.js'

export type StakeTerm = {
  strategy: Address
  shares: bigint
  multiplier: bigint
  /** Of unique stake: what is allocated to the set, of what is left. */
  magnitude?: bigint
  maxMagnitude?: bigint
}

export type EarnedLine =
  | {
      role: 'staker'
      operator: Address | null
      strategies: StakeTerm[]
      /** The staker's weight as a part of all weights that share the tokens: 0 to 1. */
      weightShare: number
      /** What is shared by weight. */
      tokens: bigint
      /** The staker's part before the operator takes its own. */
      payment: bigint
      split: SplitRule
      amount: bigint
    }
  | { role: 'operator'; of: 'payments'; stakers: number; payments: bigint; split: SplitRule; amount: bigint }
  | { role: 'operator'; of: 'tokens'; amount: bigint }
  | { role: 'refund'; reason: Exclude<CreditReason, 'operatorPart'>; amount: bigint }

export type EarnedDay = { snapshot: string; amount: bigint; lines: EarnedLine[] }

export type EarnedSubmission = {
  hash: string
  kind: SubmissionKind
  /** The AVS, or the submitter of rewards for all. */
  from: Address
  operatorSetId: number | null
  amount: bigint
  created: string
  /** The first and the last snapshot that it pays. */
  firstSnapshot: string
  lastSnapshot: string
  /** What the leaf owes to it. */
  earned: bigint
  days: EarnedDay[]
}

export type Explanation = {
  earner: Address
  token: Address
  snapshot: string
  mode: RewardsMode
  /** The leaf: the sum of what follows. */
  cumulativeAmount: bigint
  submissions: EarnedSubmission[]
}

export type ExplainLeafParameters = {
  history: NamedHistory
  earner: Address
  token: Address
  /** The last snapshot of the distribution; by default the last there is. */
  snapshot?: string
  mode?: RewardsMode
}

export function explainLeaf({
  history: named,
  earner,
  token,
  snapshot,
  mode = 'compatible',
}: ExplainLeafParameters): Explanation {
  const { history } = named
  const cutoff = snapshot === undefined ? history.cutoff : parseDate(snapshot) + 1
  if (cutoff > history.cutoff)
    refuse(
      'MissingDay',
      `The events end with ${dateOf(history.cutoff - 1)}, before ${snapshot}.`,
      'Ask for an earlier snapshot, or give later events.',
    )
  const account = named.accounts.indexOf(earner.toLowerCase())
  const tokenIndex = named.tokens.indexOf(token.toLowerCase())
  const arithmetic = mode === 'exact' ? exact : compatible
  const found = new Map<number, EarnedSubmission>()
  const dayAt = createDays(history)
  let day: DayState | undefined
  let memo: DayMemo = {}
  const parts = account < 0 || tokenIndex < 0 ? [] : planParts({ history, cutoff, mode })
  for (const part of parts) {
    const ofToken = part.submissions
      .map((index) => history.submissions[index] as SubmissionRow)
      .filter((submission) => submission.token === tokenIndex)
    if (ofToken.length === 0) continue
    if (day?.snapshot !== part.snapshot) {
      day = dayAt(part.snapshot)
      memo = {}
    }
    for (const submission of ofToken) {
      const distribution = distribute({ history, day, arithmetic, memo }, submission)
      const lines = linesOf({ named, arithmetic, day, submission, distribution, account })
      if (lines.length === 0) continue
      const amount = lines.reduce((sum, line) => sum + line.amount, 0n)
      const entry = found.get(submission.index) ?? describe(named, submission)
      entry.earned += amount
      entry.days.push({ snapshot: dateOf(part.snapshot), amount, lines })
      found.set(submission.index, entry)
    }
  }
  const submissions = [...found].sort(([a], [b]) => a - b).map(([, entry]) => entry)
  for (const { days } of submissions) days.sort((a, b) => (a.snapshot < b.snapshot ? -1 : 1))
  return {
    earner: earner.toLowerCase() as Address,
    token: token.toLowerCase() as Address,
    snapshot: dateOf(cutoff - 1),
    mode,
    cumulativeAmount: submissions.reduce((sum, { earned }) => sum + earned, 0n),
    submissions,
  }
}

function describe({ accounts, sets }: NamedHistory, submission: SubmissionRow): EarnedSubmission {
  const { hash, kind, avs, set, amount, createdDay, startDay, endDay } = submission
  return {
    hash,
    kind,
    from: accounts[avs] as Address,
    operatorSetId: sets[set]?.id ?? null,
    amount,
    created: dateOf(createdDay),
    firstSnapshot: dateOf(startDay + 1),
    lastSnapshot: dateOf(endDay),
    earned: 0n,
    days: [],
  }
}

type LinesParameters = {
  named: NamedHistory
  arithmetic: Arithmetic
  day: DayState
  submission: SubmissionRow
  distribution: Distribution
  account: number
}

function linesOf(parameters: LinesParameters): EarnedLine[] {
  const { arithmetic, day, submission, distribution, account } = parameters
  const delegatedTo = (day.operatorOf[account] as number) - 1
  const { refund, ...rest } = distribution
  const mayBeRefunded = refund?.account === account
  // The rest of the pools says nothing about this account, unless it waits for what nobody earned.
  const concerned = ({ operator }: Pool) => [account, delegatedTo, -1].includes(operator)
  const pools = mayBeRefunded ? rest.pools : rest.pools.filter(concerned)
  const lines: EarnedLine[] = []
  const fromStakers = new Map<Pool, { stakers: number; payments: bigint; amount: bigint }>()
  payPlain(arithmetic, day, submission, mayBeRefunded ? distribution : { ...rest, pools }, {
    credit: () => {},
    onCredit: ({ account: to, amount, reason }) => {
      if (to !== account) return
      if (reason === 'operatorPart') lines.push({ role: 'operator', of: 'tokens', amount: credited(amount) })
      else lines.push({ role: 'refund', reason, amount: credited(amount) })
    },
    onPayment: (paid) => {
      if (paid.staker === account) lines.push(stakerLine(parameters, paid))
      if (paid.pool.operator !== account || !splitsPayments(paid.pool)) return
      const sum = fromStakers.get(paid.pool) ?? { stakers: 0, payments: 0n, amount: 0n }
      sum.stakers += 1
      sum.payments += credited(paid.payment)
      sum.amount += paid.operatorPart
      fromStakers.set(paid.pool, sum)
    },
  })
  for (const [{ split }, sum] of fromStakers) lines.push({ role: 'operator', of: 'payments', split, ...sum })
  return lines
}

const splitsPayments = ({ split }: Pool): boolean => split.type !== 'none' && split.type !== 'floatWhole'

function stakerLine({ named, day }: LinesParameters, paid: StakerPayment): EarnedLine {
  const { pool, staker, weight, payment, stakerPart } = paid
  const total = pool.total()
  const scale = 10n ** BigInt(total.scale - weight.scale)
  const [part, all] = [weight.units * scale * total.denominator, total.units * weight.denominator]
  return {
    role: 'staker',
    operator: pool.operator < 0 ? null : (named.accounts[pool.operator] as Address),
    strategies: stakerTerms(day, staker, pool.table).map(
      ({ strategy, shares, multiplier, magnitude, max }) => ({
        strategy: named.strategies[strategy] as Address,
        shares,
        multiplier,
        ...(magnitude === undefined || max === undefined ? {} : { magnitude, maxMagnitude: max }),
      }),
    ),
    weightShare: Number((part * 10n ** 15n) / all) / 1e15,
    tokens: credited(pool.amount),
    payment: credited(payment),
    split: pool.split,
    amount: stakerPart,
  }
}

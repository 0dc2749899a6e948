// What one submission pays at one snapshot: amounts credited directly, and pools that stakers share by weight.
import type { DayState } from '../day/dayState.js'
import type { History } from '../history/history.js'
import type { SubmissionRow } from '../history/models.js'
import type { Amount, Arithmetic, Weight } from './arithmetic.js'

export type CreditReason =
  /** The operator's part of its share of a directed, unique or total stake submission. */
  | 'operatorPart'
  /** The operator was registered on no day of the submission. */
  | 'notRegistered'
  /** None of the submission's strategies was registered in the set. */
  | 'noStrategy'
  /** Nobody earned anything from a unique or total stake submission. */
  | 'nobodyEarned'

export type Credit = { account: number; amount: Amount; reason: CreditReason }

/** Which strategies count and how much, by strategy. One object is shared by all pools that weigh alike. */
export type WeightTable = {
  strategies: number[]
  multipliers: bigint[]
  /** Of unique stake: the allocation's part of the maximum. */
  factors?: { magnitude: bigint; max: bigint }[]
}

/** What a staker's payment leaves to its operator. */
export type SplitRule =
  | { type: 'bips'; bips: number }
  /** Before Arno: a tenth, floored. */
  | { type: 'tenth' }
  /** Before Nile: floating point and a rounded tenth. */
  | { type: 'float'; text: 'fifteenDigits' | 'shortest' }
  /** The operator has its part already. */
  | { type: 'none' }
  /** The whole payment is the staker's, counted in floating point: rewards for all stakers. */
  | { type: 'floatWhole' }

/** Shared by the stakers of one operator in proportion to their weights. */
export type Pool = {
  /** -1 where everyone shares it, with an operator or without. */
  operator: number
  table: WeightTable
  amount: Amount
  split: SplitRule
  /** The sum of all weights that share the amount. */
  total: () => Weight
  /** The total as a double. */
  nearTotal: number
  /** By account: 1 for stakers that are left out. */
  skip?: Uint8Array | undefined
}

export type Distribution = {
  credits: Credit[]
  pools: Pool[]
  /** Credited if everything else sums to zero. */
  refund?: Credit
}

export type PayContext = { history: History; day: DayState; arithmetic: Arithmetic; memo: DayMemo }

/** What submissions of one day have in common. */
export type DayMemo = { operators?: number[]; excluded?: Uint8Array }

export type Distribute = (context: PayContext, submission: SubmissionRow) => Distribution
export const nothing: Distribution = { credits: [], pools: [] }

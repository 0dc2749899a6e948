import type { Address } from 'viem'
import type { GetExposureReturnType } from '../actions/getExposure.js'
import type { Amount } from '../actions/getPosition.js'
import type { StrategyInfo } from '../tokenInfo.js'
import type { OperatorSet } from '../types.js'

/** What a staker has in one strategy. */
export type PreviewAmounts = { deposited: Amount; withdrawable: Amount; queued: Amount }

export type PreviewStaker = {
  staker: Address
  /** Whom it is delegated to, or null. */
  operator: { before: Address | null; after: Address | null }
  strategies: (StrategyInfo & { before: PreviewAmounts; after: PreviewAmounts })[]
}

export type PreviewOperator = {
  operator: Address
  /** Shares delegated to it. */
  strategies: (StrategyInfo & { before: bigint; after: bigint })[]
}

export type PreviewToken = {
  holder: Address
  token: Address
  symbol: string
  decimals: number
  before: bigint
  after: bigint
}

export type PreviewAllocation = {
  /** What the set could slash, queued withdrawals not counted, in shares. */
  slashableShares: bigint
  /** Of 10^18. */
  currentMagnitude: bigint
  pendingDifference: bigint
  /** First block with the pending difference; 0 if there is none. */
  effectBlock: number
}

export type PreviewSet = StrategyInfo & {
  operatorSet: OperatorSet
  operator: Address
  before: PreviewAllocation
  after: PreviewAllocation
}

/** Who can slash how much of a staker's stake. */
export type PreviewExposure = {
  staker: Address
  before: GetExposureReturnType
  after: GetExposureReturnType
}

/** An event of the protocol or of a token; events of other contracts are left out. */
export type PreviewEvent = { address: Address; eventName: string; args: Record<string, unknown> }

/** What calls would do, were they in the next block. */
export type Preview<result = unknown> = {
  /** The newest block, after which the calls were tried: `before` is as of this one. */
  blockNumber: bigint
  /** Gas used by the calls, a transaction's 21,000 included in each; approvals not counted. */
  gas: bigint
  /** What the function returned; a list with one entry a call for `previewCalls`. */
  result: result
  events: PreviewEvent[]
  /** Approvals that are missing, and that the preview made first: they must really be sent before. */
  approvals: { token: Address; spender: Address; amount: bigint }[]
  stakers: PreviewStaker[]
  operators: PreviewOperator[]
  /** Balances that change hands. */
  tokens: PreviewToken[]
  /** Allocations of the operators concerned whose slashable stake or magnitude changes. */
  sets: PreviewSet[]
  /** Of the stakers whose exposure was asked for. */
  exposures: PreviewExposure[]
}

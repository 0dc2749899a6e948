import type { Hex } from 'viem'

/** A deposit as the deposit contract logged it. */
export type Deposit = {
  pubkey: Hex
  withdrawalCredentials: Hex
  amountGwei: number
  signature: Hex
}

/** A request of EIP-7002: `amountGwei` 0 for all of it. */
export type WithdrawalRequest = { sourceAddress: Hex; pubkey: Hex; amountGwei: number }

/** A request of EIP-7251. */
export type ConsolidationRequest = { sourceAddress: Hex; sourcePubkey: Hex; targetPubkey: Hex }

/** What a slashed validator loses: the least the protocol takes, half of its balance, or all of it. */
export type Loss = 'minor' | 'half' | 'full'

/** What somebody who steers the chain lets happen. */
export type Act =
  | { type: 'slash'; validator: number; loss: Loss }
  | { type: 'exit'; validator: number }
  | { type: 'changeBalance'; validator: number; amountGwei: number }
  | { type: 'setOnline'; validator: number; online: boolean }
  | { type: 'deposit'; deposit: Deposit }
  | { type: 'create'; pubkey: Hex; withdrawalCredentials: Hex; balanceGwei: number }

/** Everything that the next state depends on beside the state before it and the rules. Plain JSON. */
export type Inputs = {
  slot: number
  /** The execution chain's newest block when the beacon block was made; its logs up to there are in here. */
  execution: { blockNumber: number; blockHash: Hex; timestamp: number }
  deposits: Deposit[]
  withdrawalRequests: WithdrawalRequest[]
  consolidationRequests: ConsolidationRequest[]
  acts: Act[]
  /** Whether withdrawals are made. */
  sweep: boolean
}

/** Ether that leaves the beacon chain for an address. */
export type Withdrawal = { validatorIndex: number; address: Hex; amountGwei: number }

import type { Account, Address, Chain, Client, Transport } from 'viem'
import type { Deployment } from './deployment.js'

/** An operator set: an AVS's address and the number it gave the set. */
export type OperatorSet = { avs: Address; id: number }

/** Any viem client that can read: public, wallet or test. */
export type ReadClient = Client<Transport, Chain | undefined, Account | undefined>

/** Any viem client that can send: one with an account, or one used with an `account` parameter. */
export type WriteClient = Client<Transport, Chain | undefined, Account | undefined>

/** What the actions need of a deployment: a `Deployment` has it, and so have the `knownDeployments`. */
export type DeploymentContracts = {
  name?: string
  chainId: number
  contracts: { [name in ContractKey]?: Address | undefined }
}

export type ContractKey = keyof Deployment['contracts']

/** A queued withdrawal as the DelegationManager hashes it. */
export type Withdrawal = {
  staker: Address
  delegatedTo: Address
  withdrawer: Address
  nonce: bigint
  /** Block in which it was queued. */
  startBlock: number
  strategies: readonly Address[]
  /** Deposit shares times deposit scaling factor, per strategy. */
  scaledShares: readonly bigint[]
}

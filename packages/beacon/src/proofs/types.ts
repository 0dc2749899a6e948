import type { Hex } from 'viem'

// The structs of the pod's ABI (chapter 03 §2.2), and the arguments of its functions without the timestamps.

export type StateRootProof = { beaconStateRoot: Hex; proof: Hex }
export type ValidatorProof = { validatorFields: readonly Hex[]; proof: Hex }
export type BalanceContainerProof = { balanceContainerRoot: Hex; proof: Hex }
export type BalanceProof = { pubkeyHash: Hex; balanceRoot: Hex; proof: Hex }

/** For `verifyWithdrawalCredentials`. */
export type CredentialProofs = {
  stateRootProof: StateRootProof
  validatorIndices: readonly number[]
  validatorFieldsProofs: readonly Hex[]
  validatorFields: readonly (readonly Hex[])[]
}

/** For `verifyWithdrawalCredentialsMultiproof`. */
export type CredentialMultiproof = {
  stateRootProof: StateRootProof
  /** Strictly increasing. */
  validatorIndices: readonly number[]
  /** Eight words each. */
  validatorFields: readonly Hex[]
  /** Length of the registry. */
  validatorCount: number
  proof: Hex
}

/** For `verifyStaleBalance`. */
export type StaleBalanceProof = { stateRootProof: StateRootProof; proof: ValidatorProof }

/** For `verifyCheckpointProofs`. */
export type CheckpointProofs = {
  balanceContainerProof: BalanceContainerProof
  proofs: readonly BalanceProof[]
}

/** For `verifyCheckpointMultiproof`. */
export type CheckpointMultiproof = {
  balanceContainerProof: BalanceContainerProof
  /** In the order of their indices. */
  pubkeyHashes: readonly Hex[]
  /** One for every four neighbours of whom one is proven, in order. */
  balanceRoots: readonly Hex[]
  /** Length of the list of balances. */
  balanceCount: number
  proof: Hex
}

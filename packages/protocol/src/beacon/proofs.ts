import type { Hex } from '../state.js'

/**
 * Proofs as data: what a proof shows, and the root that it leads to. A changed word or sibling leads to another root. A
 * root or layout of `null` stands for bytes of a length that no proof of its kind has.
 */

/** Layout of the beacon state's tree (chapter 03 §4.1): the `electra` one has a level more. */
export type StateLayout = 'deneb' | 'electra'

/** What a proof of a validator's container shows. Epochs that are not assigned are `Infinity`. */
export type ValidatorFields = {
  pubkeyHash: Hex
  withdrawalCredentials: Hex
  effectiveBalanceGwei: bigint
  slashed: boolean
  activationEpoch: number
  exitEpoch: number
}

/** That a state root belongs to a block. */
export type StateRootProof = { beaconStateRoot: Hex; blockRoot: Hex | null }

/** From a validator's container at a position of the list to the state root. */
export type ValidatorBranch = { validatorIndex: number; stateRoot: Hex; layout: StateLayout | null }

/** From several containers to the state root; `validatorCount` is the length of the list. */
export type ValidatorsMultiproof = { stateRoot: Hex; layout: StateLayout | null; validatorCount: number }

/** That a list of balances belongs to a block's state. */
export type BalanceContainerProof = {
  balanceContainerRoot: Hex
  blockRoot: Hex
  layout: StateLayout | null
}

/** A balance leaf: those of the validators `4 * chunk` to `4 * chunk + 3`, and the list it leads to. */
export type BalanceProof = {
  pubkeyHash: Hex
  chunk: number
  balancesGwei: readonly bigint[]
  containerRoot: Hex | null
}

/** From several balance leaves to the list's root; `balanceCount` is the length of the list. */
export type BalancesMultiproof = { containerRoot: Hex | null; balanceCount: number }

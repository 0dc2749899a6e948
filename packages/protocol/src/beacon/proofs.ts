import type { Hex } from '../state.js'

/**
 * Proofs as data: what a proof shows, and the root that it leads to. A changed word or sibling leads to another root. A
 * root or layout of `null` stands for bytes of a length that no proof of its kind has.
 */

/**
 * Where the two lists are in the tree of a beacon state (chapter 03 §4.1): the height of that tree, and the leaf of each
 * list in it. Pods read proofs by the layout of their timestamp.
 */
export type ForkLayout = { stateHeight: number; validatorsField: number; balancesField: number }

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
export type ValidatorBranch = { validatorIndex: number; stateRoot: Hex; layout: ForkLayout | null }

/** From several containers to the state root; `validatorCount` is the length of the list. */
export type ValidatorsMultiproof = { stateRoot: Hex; layout: ForkLayout | null; validatorCount: number }

/** That a list of balances belongs to a block's state. */
export type BalanceContainerProof = {
  balanceContainerRoot: Hex
  blockRoot: Hex
  layout: ForkLayout | null
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

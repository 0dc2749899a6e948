import type { Address, Hex } from 'viem'
import type { BeaconBlockHeader } from '../block/header.js'
import type { KeptList } from '../hashing/createListHasher.js'
import type { Fork } from './layouts.js'
import type { Validator } from './validator.js'

/** All that is kept of a beacon state: enough for every proof about the validators that were wanted. */
export type StateDigest = {
  fork: Fork
  slot: number
  /** Seconds since 1970. */
  genesisTime: number
  genesisValidatorsRoot: Hex
  /** Version of the fork in force, as the network numbers it. */
  forkVersion: Hex
  stateRoot: Hex
  /** Header of the block whose state this is, with the state root computed here. */
  header: BeaconBlockHeader
  /** Root of that header: what the proofs lead up to. */
  blockRoot: Hex
  /** Roots of the state's fields, in order. */
  fieldRoots: readonly Hex[]
  /** The registry's tree along the paths of the kept validators. */
  validatorTree: KeptList
  /** The balances' tree, four to a leaf, along the same. */
  balanceTree: KeptList
  /** The kept leaves of the balances, by position: index / 4. */
  balanceLeaves: Map<number, Hex>
  /** The kept validators by index, in order. */
  validators: Map<number, Validator>
  /** Pods whose validators were looked for. */
  pods: readonly Address[]
}

/** Progress of a digest, told after every batch. */
export type DigestProgress = {
  bytesRead: number
  /** Unknown where the node doesn't say. */
  totalBytes?: number | undefined
  validatorsHashed: number
  validatorCount: number
}

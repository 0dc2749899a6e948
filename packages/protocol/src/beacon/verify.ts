import { ZERO_HASH } from '../core/constants.js'
import { refuse, require } from '../error.js'
import type { Hex, State } from '../state.js'
import type {
  BalanceContainerProof,
  BalanceProof,
  BalancesMultiproof,
  StateLayout,
  StateRootProof,
  ValidatorBranch,
  ValidatorsMultiproof,
} from './proofs.js'

/**
 * Verification of proofs (chapter 03 §4). Errors of all of them: `InvalidProofLength`, `EmptyRoot`, `InvalidProof`, in
 * this order.
 */

/** Chapter 03 §4.6. Errors: `ForkTimestampZero`. */
export function layoutAt(state: State, timestamp: bigint): StateLayout {
  const { pectraForkTimestamp } = state.eigenPodManager
  require(pectraForkTimestamp !== 0n, 'ForkTimestampZero')
  return timestamp <= pectraForkTimestamp ? 'deneb' : 'electra'
}

export function verifyStateRoot(blockRoot: Hex, proof: StateRootProof): void {
  requireRoot(proof.blockRoot ?? refuse('InvalidProofLength'), blockRoot)
}

export function verifyValidator(
  stateRoot: Hex,
  validatorIndex: number,
  layout: StateLayout,
  branch: ValidatorBranch,
): void {
  require(branch.layout === layout, 'InvalidProofLength')
  requireRoot(branch.stateRoot, stateRoot)
  require(branch.validatorIndex === validatorIndex, 'InvalidProof')
}

export function verifyValidators(stateRoot: Hex, layout: StateLayout, proof: ValidatorsMultiproof): void {
  require(proof.layout === layout, 'InvalidProofLength')
  requireRoot(proof.stateRoot, stateRoot)
}

export function verifyBalanceContainer(
  blockRoot: Hex,
  layout: StateLayout,
  proof: BalanceContainerProof,
): void {
  require(proof.layout === layout, 'InvalidProofLength')
  requireRoot(proof.blockRoot, blockRoot)
}

/** Gives the balance of the validator. */
export function verifyBalance(containerRoot: Hex, validatorIndex: number, proof: BalanceProof): bigint {
  requireRoot(proof.containerRoot ?? refuse('InvalidProofLength'), containerRoot)
  require(proof.chunk === Math.floor(validatorIndex / 4), 'InvalidProof')
  return proof.balancesGwei[validatorIndex % 4] ?? 0n
}

export function verifyBalances(containerRoot: Hex, proof: BalancesMultiproof): void {
  requireRoot(proof.containerRoot ?? refuse('InvalidProofLength'), containerRoot)
}

function requireRoot(found: Hex, wanted: Hex): void {
  require(wanted !== ZERO_HASH, 'EmptyRoot')
  require(found === wanted, 'InvalidProof')
}

import { ZERO_HASH } from '../core/constants.js'
import { refuse, require } from '../error.js'
import { forkLayout } from '../pods/forks.js'
import type { Hex, State } from '../state.js'
import type {
  BalanceContainerProof,
  BalanceProof,
  BalancesMultiproof,
  ForkLayout,
  StateRootProof,
  ValidatorBranch,
  ValidatorsMultiproof,
} from './proofs.js'

/**
 * Verification of proofs (chapter 03 §4). Errors of all of them: `InvalidProofLength`, `EmptyRoot`, `InvalidProof`, in
 * this order.
 */

/** Chapter 03 §4.6. Errors: `TimestampTooCloseToFork`, `ForkTimestampZero`. */
export function layoutAt(state: State, timestamp: bigint): ForkLayout {
  const layout = forkLayout(state, timestamp)
  require(layout.stateHeight !== 0, 'ForkTimestampZero')
  return layout
}

export function verifyStateRoot(blockRoot: Hex, proof: StateRootProof): void {
  requireRoot(proof.blockRoot ?? refuse('InvalidProofLength'), blockRoot)
}

export function verifyValidator(
  stateRoot: Hex,
  validatorIndex: number,
  layout: ForkLayout,
  branch: ValidatorBranch,
): void {
  requireHeight(branch.layout, layout)
  requireRoot(branch.stateRoot, stateRoot)
  requireField(branch.layout, layout, 'validatorsField')
  require(branch.validatorIndex === validatorIndex, 'InvalidProof')
}

export function verifyValidators(stateRoot: Hex, layout: ForkLayout, proof: ValidatorsMultiproof): void {
  requireHeight(proof.layout, layout)
  requireRoot(proof.stateRoot, stateRoot)
  requireField(proof.layout, layout, 'validatorsField')
}

export function verifyBalanceContainer(
  blockRoot: Hex,
  layout: ForkLayout,
  proof: BalanceContainerProof,
): void {
  requireHeight(proof.layout, layout)
  requireRoot(proof.blockRoot, blockRoot)
  requireField(proof.layout, layout, 'balancesField')
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

/** A proof is as long as the state's tree is high. */
function requireHeight(found: ForkLayout | null, { stateHeight }: ForkLayout): asserts found is ForkLayout {
  require(found?.stateHeight === stateHeight, 'InvalidProofLength')
}

/** The siblings of another leaf lead to another root. */
function requireField(
  found: ForkLayout,
  wanted: ForkLayout,
  field: 'validatorsField' | 'balancesField',
): void {
  require(found[field] === wanted[field], 'InvalidProof')
}

function requireRoot(found: Hex, wanted: Hex): void {
  require(wanted !== ZERO_HASH, 'EmptyRoot')
  require(found === wanted, 'InvalidProof')
}

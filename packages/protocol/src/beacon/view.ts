import type { Hex } from '../state.js'
import type {
  BalanceContainerProof,
  BalanceProof,
  BalancesMultiproof,
  ForkLayout,
  StateRootProof,
  ValidatorBranch,
  ValidatorFields,
  ValidatorsMultiproof,
} from './proofs.js'

/** A validator as the beacon chain has it after a block. */
export type BeaconValidator = ValidatorFields & { balanceGwei: bigint }

/** The beacon chain after a block, as far as pods look at it. Roots are names: any words that differ. */
export type BeaconView = {
  blockRoot: Hex
  stateRoot: Hex
  balanceContainerRoot: Hex
  layout: ForkLayout
  /** By index in the list of validators. */
  validators: readonly BeaconValidator[]
}

/** What `verifyWithdrawalCredentials` takes for some validators, beside caller, owner and time. */
export function credentialProofs(
  view: BeaconView,
  validatorIndices: readonly number[],
): {
  stateRootProof: StateRootProof
  validatorIndices: readonly number[]
  validatorFieldsProofs: ValidatorBranch[]
  validatorFields: ValidatorFields[]
} {
  return {
    stateRootProof: stateRootProof(view),
    validatorIndices,
    validatorFieldsProofs: validatorIndices.map((index) => branch(view, index)),
    validatorFields: validatorIndices.map((index) => fieldsOf(view, index)),
  }
}

/** What `verifyWithdrawalCredentialsMultiproof` takes; indices must rise. */
export function credentialMultiproof(
  view: BeaconView,
  validatorIndices: readonly number[],
): {
  stateRootProof: StateRootProof
  validatorIndices: readonly number[]
  validatorFields: ValidatorFields[]
  proof: ValidatorsMultiproof
} {
  const { stateRoot, layout, validators } = view
  return {
    stateRootProof: stateRootProof(view),
    validatorIndices,
    validatorFields: validatorIndices.map((index) => fieldsOf(view, index)),
    proof: { stateRoot, layout, validatorCount: validators.length },
  }
}

/** What `verifyStaleBalance` takes. */
export function staleProof(
  view: BeaconView,
  validatorIndex: number,
): { stateRootProof: StateRootProof; proof: { validatorFields: ValidatorFields; proof: ValidatorBranch } } {
  return {
    stateRootProof: stateRootProof(view),
    proof: { validatorFields: fieldsOf(view, validatorIndex), proof: branch(view, validatorIndex) },
  }
}

/** What `verifyCheckpointProofs` takes for some validators. */
export function balanceProofs(
  view: BeaconView,
  validatorIndices: readonly number[],
): { balanceContainerProof: BalanceContainerProof; proofs: BalanceProof[] } {
  return {
    balanceContainerProof: containerProof(view),
    proofs: validatorIndices.map((index) => ({
      pubkeyHash: validatorAt(view, index).pubkeyHash,
      chunk: Math.floor(index / 4),
      balancesGwei: chunkOf(view, Math.floor(index / 4)),
      containerRoot: view.balanceContainerRoot,
    })),
  }
}

/** What `verifyCheckpointMultiproof` takes; indices must rise. */
export function balanceMultiproof(
  view: BeaconView,
  validatorIndices: readonly number[],
): {
  balanceContainerProof: BalanceContainerProof
  pubkeyHashes: Hex[]
  balancesGwei: (readonly bigint[])[]
  proof: BalancesMultiproof
} {
  const chunks = [...new Set(validatorIndices.map((index) => Math.floor(index / 4)))]
  return {
    balanceContainerProof: containerProof(view),
    pubkeyHashes: validatorIndices.map((index) => validatorAt(view, index).pubkeyHash),
    balancesGwei: chunks.map((chunk) => chunkOf(view, chunk)),
    proof: { containerRoot: view.balanceContainerRoot, balanceCount: view.validators.length },
  }
}

function stateRootProof({ stateRoot, blockRoot }: BeaconView): StateRootProof {
  return { beaconStateRoot: stateRoot, blockRoot }
}

function containerProof({ balanceContainerRoot, blockRoot, layout }: BeaconView): BalanceContainerProof {
  return { balanceContainerRoot, blockRoot, layout }
}

function branch({ stateRoot, layout }: BeaconView, validatorIndex: number): ValidatorBranch {
  return { validatorIndex, stateRoot, layout }
}

function fieldsOf(view: BeaconView, index: number): ValidatorFields {
  const { balanceGwei, ...fields } = validatorAt(view, index)
  return fields
}

function validatorAt({ validators }: BeaconView, index: number): BeaconValidator {
  const validator = validators[index]
  if (validator === undefined) throw new RangeError(`There is no validator ${index}.`)
  return validator
}

/** The four balances of a leaf; 0 beyond the end of the list. */
function chunkOf({ validators }: BeaconView, chunk: number): bigint[] {
  return [0, 1, 2, 3].map((place) => validators[4 * chunk + place]?.balanceGwei ?? 0n)
}

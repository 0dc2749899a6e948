import { ZERO_ADDRESS, ZERO_HASH } from '../core/constants.js'
import { refuse, require } from '../error.js'
import type { Address, Checkpoint, Hex, Pod, PodValidator, State } from '../state.js'

/** Records of checkpoints are replaced, never written to. */
export const NO_CHECKPOINT: Readonly<Checkpoint> = {
  beaconBlockRoot: ZERO_HASH,
  proofsRemaining: 0,
  podBalanceGwei: 0n,
  balanceDeltasGwei: 0n,
  prevBeaconBalanceGwei: 0n,
}

/** A pod to which nothing has happened. */
export function emptyPod(address: Address): Pod {
  return {
    address,
    podVersion: 0,
    proofSubmitter: ZERO_ADDRESS,
    withdrawableGwei: 0n,
    withdrawableRemainderWei: 0n,
    balanceWei: 0n,
    paidWei: 0n,
    validators: new Map(),
    activeValidatorCount: 0,
    lastCheckpointTimestamp: 0n,
    currentCheckpointTimestamp: 0n,
    checkpoint: NO_CHECKPOINT,
    carriedDeltasGwei: 0n,
    checkpointBalanceExitedGwei: new Map(),
  }
}

/** A call to an account without a pod finds no code. Errors: `EmptyRevert`. */
export function podOf(state: State, podOwner: Address): Pod {
  return state.eigenPodManager.pods.get(podOwner) ?? refuse('EmptyRevert')
}

/** Errors: `OnlyEigenPodOwner`. */
export function requirePodOwner(podOwner: Address, caller: Address): void {
  require(caller === podOwner, 'OnlyEigenPodOwner')
}

/** Errors: `OnlyEigenPodOwnerOrProofSubmitter`. */
export function requireOwnerOrSubmitter(pod: Pod, podOwner: Address, caller: Address): void {
  const isSubmitter = caller === pod.proofSubmitter && caller !== ZERO_ADDRESS
  require(caller === podOwner || isSubmitter, 'OnlyEigenPodOwnerOrProofSubmitter')
}

/** The validator, if it counts. */
export function activeValidator(pod: Pod, pubkeyHash: Hex): PodValidator | undefined {
  const validator = pod.validators.get(pubkeyHash)
  return validator?.status === 'active' ? validator : undefined
}

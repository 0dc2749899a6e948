import { getParentBlockRoot } from '../beacon/parentBlockRoot.js'
import type { StateRootProof, ValidatorBranch, ValidatorFields } from '../beacon/proofs.js'
import { layoutAt, verifyStateRoot, verifyValidator } from '../beacon/verify.js'
import { GWEI } from '../core/constants.js'
import { transact } from '../core/run.js'
import { panic, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Pod, State } from '../state.js'
import { creditValidator, requireRestakable } from './creditValidator.js'
import { requirePodsNotPaused } from './pausing.js'
import { podOf, requireOwnerOrSubmitter } from './pod.js'
import { recordBalanceUpdate } from './recordBeaconChainETHBalanceUpdate.js'

export type VerifyWithdrawalCredentialsParameters = {
  caller: Address
  podOwner: Address
  beaconTimestamp: bigint
  stateRootProof: StateRootProof
  validatorIndices: readonly number[]
  validatorFieldsProofs: readonly ValidatorBranch[]
  validatorFields: readonly ValidatorFields[]
}

/**
 * Proves that validators withdraw to the pod: their effective balances become shares (chapter 03 §3.1.8). Errors:
 * `OnlyEigenPodOwnerOrProofSubmitter`, `CurrentlyPaused`, `InputArrayLengthMismatch`, `BeaconTimestampTooFarInPast`,
 * `BeaconTimestampBeforeLatestCheckpoint`, those of `getParentBlockRoot` and of proofs, `CredentialsAlreadyVerified`,
 * `ValidatorInactiveOnBeaconChain`, `ValidatorIsExitingBeaconChain`, `WithdrawalCredentialsNotForEigenPod`,
 * `TimestampTooCloseToFork`, `ForkTimestampZero`, those of `recordBeaconChainETHBalanceUpdate`.
 */
export function verifyWithdrawalCredentials(
  state: State,
  parameters: VerifyWithdrawalCredentialsParameters,
): Outcome<void> {
  const { caller, podOwner, validatorIndices, validatorFieldsProofs, validatorFields } = parameters
  const { beaconTimestamp, stateRootProof } = parameters
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    requireOwnerOrSubmitter(pod, podOwner, caller)
    requirePodsNotPaused(state, 'verifyCredentials')
    const { length } = validatorIndices
    const sameLengths = validatorFieldsProofs.length === length && validatorFields.length === length
    require(sameLengths, 'InputArrayLengthMismatch')
    verifyState(state, pod, beaconTimestamp, stateRootProof)
    let creditedGwei = 0n
    for (const [place, fields] of validatorFields.entries()) {
      const validatorIndex = validatorIndices[place] ?? panic(0x32)
      require(!pod.validators.has(fields.pubkeyHash), 'CredentialsAlreadyVerified')
      requireRestakable(pod, fields)
      const layout = layoutAt(state, beaconTimestamp)
      const branch = validatorFieldsProofs[place] ?? panic(0x32)
      verifyValidator(stateRootProof.beaconStateRoot, validatorIndex, layout, branch)
      creditedGwei += creditValidator(run, pod, validatorIndex, fields)
    }
    recordBalanceUpdate(run, podOwner, 0n, creditedGwei * GWEI)
  })
}

/** Steps 4 to 6. Errors: as above. */
export function verifyState(
  state: State,
  pod: Pod,
  beaconTimestamp: bigint,
  stateRootProof: StateRootProof,
): void {
  require(beaconTimestamp > pod.currentCheckpointTimestamp, 'BeaconTimestampTooFarInPast')
  require(beaconTimestamp > pod.lastCheckpointTimestamp, 'BeaconTimestampBeforeLatestCheckpoint')
  verifyStateRoot(getParentBlockRoot(state, beaconTimestamp), stateRootProof)
}

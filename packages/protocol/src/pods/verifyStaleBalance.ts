import { getParentBlockRoot } from '../beacon/parentBlockRoot.js'
import type { StateRootProof, ValidatorBranch, ValidatorFields } from '../beacon/proofs.js'
import { layoutAt, verifyStateRoot, verifyValidator } from '../beacon/verify.js'
import { transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { start } from './checkpoint.js'
import { requirePodsNotPaused } from './pausing.js'
import { podOf } from './pod.js'

export type VerifyStaleBalanceParameters = {
  caller: Address
  podOwner: Address
  beaconTimestamp: bigint
  stateRootProof: StateRootProof
  proof: { validatorFields: ValidatorFields; proof: ValidatorBranch }
}

/**
 * Anybody shows that a validator of the pod was slashed, and so begins a checkpoint (chapter 03 §3.1.7). Errors:
 * `CurrentlyPaused`, `BeaconTimestampTooFarInPast`, `ValidatorNotActiveInPod`, `ValidatorNotSlashedOnBeaconChain`,
 * those of `getParentBlockRoot` and of proofs, `TimestampTooCloseToFork`, `ForkTimestampZero`, those of a start.
 */
export function verifyStaleBalance(state: State, parameters: VerifyStaleBalanceParameters): Outcome<void> {
  const { podOwner, beaconTimestamp, stateRootProof, proof } = parameters
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    requirePodsNotPaused(state, 'startCheckpoint')
    requirePodsNotPaused(state, 'verifyStaleBalance')
    const validator = pod.validators.get(proof.validatorFields.pubkeyHash)
    require(beaconTimestamp > (validator?.lastCheckpointedAt ?? 0n), 'BeaconTimestampTooFarInPast')
    require(validator?.status === 'active', 'ValidatorNotActiveInPod')
    require(proof.validatorFields.slashed, 'ValidatorNotSlashedOnBeaconChain')
    verifyStateRoot(getParentBlockRoot(state, beaconTimestamp), stateRootProof)
    const layout = layoutAt(state, beaconTimestamp)
    verifyValidator(stateRootProof.beaconStateRoot, validator.validatorIndex, layout, proof.proof)
    start(run, podOwner, pod, false)
  })
}

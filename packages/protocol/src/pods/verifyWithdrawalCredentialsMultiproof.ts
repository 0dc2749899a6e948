import type { StateRootProof, ValidatorFields, ValidatorsMultiproof } from '../beacon/proofs.js'
import { layoutAt, verifyValidators } from '../beacon/verify.js'
import { GWEI } from '../core/constants.js'
import { transact } from '../core/run.js'
import { panic, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { creditValidator, requireRestakable } from './creditValidator.js'
import { requirePodsNotPaused } from './pausing.js'
import { podOf, requireOwnerOrSubmitter } from './pod.js'
import { recordBalanceUpdate } from './recordBeaconChainETHBalanceUpdate.js'
import { verifyState } from './verifyWithdrawalCredentials.js'

export type VerifyWithdrawalCredentialsMultiproofParameters = {
  caller: Address
  podOwner: Address
  beaconTimestamp: bigint
  stateRootProof: StateRootProof
  /** Rising. */
  validatorIndices: readonly number[]
  validatorFields: readonly ValidatorFields[]
  proof: ValidatorsMultiproof
}

/**
 * {@link verifyWithdrawalCredentials} with one proof for all validators, which is verified first; those that are
 * proven already are then skipped (docs/differences.md). Errors: those of `verifyWithdrawalCredentials` but
 * `CredentialsAlreadyVerified`, and for the leaves `NotEnoughLeaves`, `InvalidIndex`.
 */
export function verifyWithdrawalCredentialsMultiproof(
  state: State,
  parameters: VerifyWithdrawalCredentialsMultiproofParameters,
): Outcome<void> {
  const { caller, podOwner, validatorIndices, validatorFields, proof } = parameters
  const { beaconTimestamp, stateRootProof } = parameters
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    requireOwnerOrSubmitter(pod, podOwner, caller)
    requirePodsNotPaused(state, 'verifyCredentials')
    require(validatorFields.length === validatorIndices.length, 'InputArrayLengthMismatch')
    verifyState(state, pod, beaconTimestamp, stateRootProof)
    const layout = layoutAt(state, beaconTimestamp)
    require(validatorIndices.length > 0, 'NotEnoughLeaves')
    const bounds = [...validatorIndices.slice(1), proof.validatorCount]
    require(validatorIndices.every((index, place) => index < (bounds[place] ?? 0)), 'InvalidIndex')
    verifyValidators(stateRootProof.beaconStateRoot, layout, proof)
    let creditedGwei = 0n
    for (const [place, fields] of validatorFields.entries()) {
      if (pod.validators.has(fields.pubkeyHash)) continue
      requireRestakable(pod, fields)
      creditedGwei += creditValidator(run, pod, validatorIndices[place] ?? panic(0x32), fields)
    }
    recordBalanceUpdate(run, podOwner, 0n, creditedGwei * GWEI)
  })
}

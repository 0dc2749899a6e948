import { podCredentials } from '../beacon/hashes.js'
import type { ValidatorFields } from '../beacon/proofs.js'
import { emit, put, type Run, write } from '../core/run.js'
import { require } from '../error.js'
import type { Pod } from '../state.js'

/**
 * What the beacon chain must say of a validator before it counts (chapter 03 §3.1.8, steps 7.2 to 7.4). Errors:
 * `ValidatorInactiveOnBeaconChain`, `ValidatorIsExitingBeaconChain`, `WithdrawalCredentialsNotForEigenPod`.
 */
export function requireRestakable(pod: Pod, fields: ValidatorFields): void {
  const { activationEpoch, exitEpoch, withdrawalCredentials } = fields
  require(activationEpoch !== Infinity, 'ValidatorInactiveOnBeaconChain')
  require(exitEpoch === Infinity, 'ValidatorIsExitingBeaconChain')
  const accepted = [podCredentials(pod.address, 1), podCredentials(pod.address, 2)]
  require(accepted.includes(withdrawalCredentials), 'WithdrawalCredentialsNotForEigenPod')
}

/** Steps 7.7 to 7.9: from now on the validator counts. Gives its effective balance. */
export function creditValidator(
  run: Run,
  pod: Pod,
  validatorIndex: number,
  { pubkeyHash, effectiveBalanceGwei }: ValidatorFields,
): bigint {
  const { currentCheckpointTimestamp, lastCheckpointTimestamp, checkpoint } = pod
  const lastCheckpointedAt = currentCheckpointTimestamp || lastCheckpointTimestamp
  write(run, pod, 'activeValidatorCount', pod.activeValidatorCount + 1)
  put(run, pod.validators, pubkeyHash, {
    validatorIndex,
    restakedBalanceGwei: effectiveBalanceGwei,
    lastCheckpointedAt,
    status: 'active',
  })
  const prevBeaconBalanceGwei = checkpoint.prevBeaconBalanceGwei + effectiveBalanceGwei
  write(run, pod, 'checkpoint', { ...checkpoint, prevBeaconBalanceGwei })
  emit(run, pod.address, 'ValidatorRestaked', { pubkeyHash })
  emit(run, pod.address, 'ValidatorBalanceUpdated', {
    pubkeyHash,
    balanceTimestamp: lastCheckpointedAt,
    newValidatorBalanceGwei: effectiveBalanceGwei,
  })
  return effectiveBalanceGwei
}

import { type Address, hexToBytes } from 'viem'
import { fail } from '../errors.js'
import type { StateDigest } from './digest.js'
import { matchPods } from './matchPods.js'
import type { Validator } from './validator.js'

/** The kept validators whose withdrawal credentials name the pod, by index. */
export function podValidators(digest: StateDigest, pod: Address): Validator[] {
  const podOf = matchPods([pod])
  return [...digest.validators.values()].filter(
    ({ withdrawalCredentials }) => podOf(hexToBytes(withdrawalCredentials), 0) !== undefined,
  )
}

/**
 * Why a pod would refuse the credentials of a validator, whatever it knows of it: the contract's own error, with a
 * sentence; undefined if nothing of the beacon chain speaks against it (chapter 03 §3.1.8, in the order of its checks).
 */
export function credentialObstacle(validator: Validator, pod: Address): Error | undefined {
  const { index, activationEpoch, exitEpoch, withdrawalCredentials } = validator
  if (activationEpoch === Number.POSITIVE_INFINITY)
    return fail(
      'ValidatorInactiveOnBeaconChain',
      `Validator ${index} has no activation epoch yet.`,
      'Wait until its deposit was processed and an epoch is assigned.',
    )
  if (exitEpoch !== Number.POSITIVE_INFINITY)
    return fail(
      'ValidatorIsExitingBeaconChain',
      `Validator ${index} leaves the beacon chain in epoch ${exitEpoch}.`,
      'It cannot be restaked any more; its ETH arrives in the pod and counts with the next checkpoint.',
    )
  if (matchPods([pod])(hexToBytes(withdrawalCredentials), 0) === undefined)
    return fail(
      'WithdrawalCredentialsNotForEigenPod',
      `The withdrawal credentials of validator ${index} are ${withdrawalCredentials}, and do not name the pod ${pod}.`,
      "Prove it to the pod that its credentials name; type 0 credentials must first be changed to the pod's address.",
    )
  return undefined
}

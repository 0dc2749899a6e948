import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import type { CredentialProofs } from '../pods/proofs.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type VerifyWithdrawalCredentialsParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** Time of an execution block of the last 27 hours; the proof is of its parent beacon block. */
  beaconTimestamp: bigint
  /** From `proveCredentials` of @restack/beacon. */
  proofs: CredentialProofs
}

export type VerifyWithdrawalCredentialsReturnType = Hash

/**
 * Restakes validators whose withdrawals go to the pod, one branch for each. The sender is the owner or its proof submitter.
 * For many, `verifyWithdrawalCredentialsMultiproof` costs about half.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwnerOrProofSubmitter`, `CredentialsAlreadyVerified`, `ValidatorInactiveOnBeaconChain`,
 * `ValidatorIsExitingBeaconChain`, `WithdrawalCredentialsNotForEigenPod`, `BeaconTimestampTooFarInPast`,
 * `BeaconTimestampBeforeLatestCheckpoint`, `TimestampOutOfRange`, `InvalidEIP4788Response`, `InvalidProof`,
 * `InvalidProofLength`, `ForkTimestampZero`, `FullySlashed`, `CurrentlyPaused`
 *
 * @example
 * await verifyWithdrawalCredentials(client, { deployment, pod, beaconTimestamp, proofs })
 */
export async function verifyWithdrawalCredentials(
  client: WriteClient,
  parameters: VerifyWithdrawalCredentialsParameters,
): Promise<VerifyWithdrawalCredentialsReturnType> {
  return send(client, { ...parameters, call: await prepareVerifyWithdrawalCredentials(client, parameters) })
}

/** The call of `verifyWithdrawalCredentials`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareVerifyWithdrawalCredentials(
  _client: ReadClient,
  { deployment, pod, beaconTimestamp, proofs }: VerifyWithdrawalCredentialsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'verifyWithdrawalCredentials',
    args: [
      beaconTimestamp,
      proofs.stateRootProof,
      proofs.validatorIndices,
      proofs.validatorFieldsProofs,
      proofs.validatorFields,
    ],
  })
}

import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import type { CredentialMultiproof } from '../pods/proofs.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type VerifyWithdrawalCredentialsMultiproofParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** Time of an execution block of the last 27 hours; the proof is of its parent beacon block. */
  beaconTimestamp: bigint
  /** From `proveCredentialsMultiproof` of @restack/beacon. */
  multiproof: CredentialMultiproof
}

export type VerifyWithdrawalCredentialsMultiproofReturnType = Hash

/**
 * Restakes validators whose withdrawals go to the pod, in one proof of shared branches; those proven already are skipped.
 * The sender is the owner or its proof submitter. Only pods of Restack have this function.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwnerOrProofSubmitter`, `InvalidIndex`, `ValidatorInactiveOnBeaconChain`,
 * `ValidatorIsExitingBeaconChain`, `WithdrawalCredentialsNotForEigenPod`, `BeaconTimestampTooFarInPast`,
 * `BeaconTimestampBeforeLatestCheckpoint`, `TimestampOutOfRange`, `InvalidEIP4788Response`, `InvalidProof`,
 * `InvalidProofLength`, `NotEnoughLeaves`, `ForkTimestampZero`, `FullySlashed`, `CurrentlyPaused`
 *
 * @example
 * await verifyWithdrawalCredentialsMultiproof(client, { deployment, pod, beaconTimestamp, multiproof })
 */
export async function verifyWithdrawalCredentialsMultiproof(
  client: WriteClient,
  parameters: VerifyWithdrawalCredentialsMultiproofParameters,
): Promise<VerifyWithdrawalCredentialsMultiproofReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareVerifyWithdrawalCredentialsMultiproof(client, parameters),
  })
}

/** The call of `verifyWithdrawalCredentialsMultiproof`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareVerifyWithdrawalCredentialsMultiproof(
  _client: ReadClient,
  { deployment, pod, beaconTimestamp, multiproof }: VerifyWithdrawalCredentialsMultiproofParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'verifyWithdrawalCredentialsMultiproof',
    args: [
      beaconTimestamp,
      multiproof.stateRootProof,
      multiproof.validatorIndices,
      multiproof.validatorFields,
      BigInt(multiproof.validatorCount),
      multiproof.proof,
    ],
  })
}

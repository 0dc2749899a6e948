import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import type { CheckpointProofs } from '../pods/proofs.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type VerifyCheckpointProofsParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** From `proveBalances` of @restack/beacon. */
  proofs: CheckpointProofs
}

export type VerifyCheckpointProofsReturnType = Hash

/**
 * Counts validators in the checkpoint under way, one branch for each; the last one ends it. Anyone may. Validators that are
 * counted already are skipped. For many, `verifyCheckpointMultiproof` costs less than half.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NoActiveCheckpoint`, `InvalidProof`, `InvalidProofLength`, `EmptyRoot`, `ForkTimestampZero`, `FullySlashed`,
 * `CurrentlyPaused`
 *
 * @example
 * await verifyCheckpointProofs(client, { deployment, pod, proofs: proveBalances(digest, { indices }) })
 */
export async function verifyCheckpointProofs(
  client: WriteClient,
  parameters: VerifyCheckpointProofsParameters,
): Promise<VerifyCheckpointProofsReturnType> {
  return send(client, { ...parameters, call: await prepareVerifyCheckpointProofs(client, parameters) })
}

/** The call of `verifyCheckpointProofs`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareVerifyCheckpointProofs(
  _client: ReadClient,
  { deployment, pod, proofs }: VerifyCheckpointProofsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'verifyCheckpointProofs',
    args: [proofs.balanceContainerProof, proofs.proofs],
  })
}

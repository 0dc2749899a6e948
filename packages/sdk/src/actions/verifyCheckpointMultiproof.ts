import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import type { CheckpointMultiproof } from '../pods/proofs.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type VerifyCheckpointMultiproofParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** From `proveBalancesMultiproof` of @restack/beacon. */
  multiproof: CheckpointMultiproof
}

export type VerifyCheckpointMultiproofReturnType = Hash

/**
 * Counts validators in the checkpoint under way, in one proof of shared branches; the last one ends it. Anyone may.
 * Validators that are counted already are skipped. Only pods of Restack have this function.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NoActiveCheckpoint`, `ValidatorNotActiveInPod`, `InvalidIndex`, `InputArrayLengthMismatch`, `InvalidProof`,
 * `InvalidProofLength`, `EmptyRoot`, `NotEnoughLeaves`, `ForkTimestampZero`, `FullySlashed`, `CurrentlyPaused`
 *
 * @example
 * await verifyCheckpointMultiproof(client, { deployment, pod, multiproof })
 */
export async function verifyCheckpointMultiproof(
  client: WriteClient,
  parameters: VerifyCheckpointMultiproofParameters,
): Promise<VerifyCheckpointMultiproofReturnType> {
  return send(client, { ...parameters, call: await prepareVerifyCheckpointMultiproof(client, parameters) })
}

/** The call of `verifyCheckpointMultiproof`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareVerifyCheckpointMultiproof(
  _client: ReadClient,
  { deployment, pod, multiproof }: VerifyCheckpointMultiproofParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'verifyCheckpointMultiproof',
    args: [
      multiproof.balanceContainerProof,
      multiproof.pubkeyHashes,
      multiproof.balanceRoots,
      BigInt(multiproof.balanceCount),
      multiproof.proof,
    ],
  })
}

import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CancelCheckpointParameters = WriteParameters & {
  /** The pod. */
  pod: Address
}

export type CancelCheckpointReturnType = Hash

/**
 * Gives up a checkpoint that could not be booked, because the pod's owner is wholly slashed. What it has counted is booked by
 * the next one. The sender is the owner. Only pods of Restack have this function.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwner`, `NoActiveCheckpoint`, `CheckpointCanBeFinalized`
 *
 * @example
 * await cancelCheckpoint(client, { deployment, pod })
 */
export async function cancelCheckpoint(
  client: WriteClient,
  parameters: CancelCheckpointParameters,
): Promise<CancelCheckpointReturnType> {
  return send(client, { ...parameters, call: await prepareCancelCheckpoint(client, parameters) })
}

/** The call of `cancelCheckpoint`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCancelCheckpoint(
  _client: ReadClient,
  { deployment, pod }: CancelCheckpointParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'cancelCheckpoint',
    args: [],
  })
}

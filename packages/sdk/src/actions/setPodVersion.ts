import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetPodVersionParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** Position on the EigenPodManager's list; above the present one. */
  newVersion: number
}

export type SetPodVersionReturnType = Hash

/**
 * Moves the pod to a later version of its code. There is no way back, and nobody else can do it. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwner`, `InvalidPodVersion`
 *
 * @example
 * await setPodVersion(client, { deployment, pod, newVersion: 1 })
 */
export async function setPodVersion(
  client: WriteClient,
  parameters: SetPodVersionParameters,
): Promise<SetPodVersionReturnType> {
  return send(client, { ...parameters, call: await prepareSetPodVersion(client, parameters) })
}

/** The call of `setPodVersion`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetPodVersion(
  _client: ReadClient,
  { deployment, pod, newVersion }: SetPodVersionParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'setPodVersion',
    args: [newVersion],
  })
}

import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetProofSubmitterParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** Who else may start checkpoints, prove validators and request exits; the zero address for nobody. */
  newProofSubmitter: Address
}

export type SetProofSubmitterReturnType = Hash

/**
 * Lets another account, such as a service's hot key, work for the pod. It can not move anything. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwner`
 *
 * @example
 * await setProofSubmitter(client, { deployment, pod, newProofSubmitter })
 */
export async function setProofSubmitter(
  client: WriteClient,
  parameters: SetProofSubmitterParameters,
): Promise<SetProofSubmitterReturnType> {
  return send(client, { ...parameters, call: await prepareSetProofSubmitter(client, parameters) })
}

/** The call of `setProofSubmitter`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetProofSubmitter(
  _client: ReadClient,
  { deployment, pod, newProofSubmitter }: SetProofSubmitterParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'setProofSubmitter',
    args: [newProofSubmitter],
  })
}

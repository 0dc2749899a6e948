import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetActivationDelayParameters = WriteParameters & {
  /** How long roots and splits wait from now on. */
  delaySeconds: number
}

export type SetActivationDelayReturnType = Hash

/**
 * Sets how long later roots and splits wait until they are in force. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`
 *
 * @example
 * await setActivationDelay(client, { deployment, delaySeconds: 7 * 86_400 })
 */
export async function setActivationDelay(
  client: WriteClient,
  parameters: SetActivationDelayParameters,
): Promise<SetActivationDelayReturnType> {
  return send(client, { ...parameters, call: await prepareSetActivationDelay(client, parameters) })
}

/** The call of `setActivationDelay`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetActivationDelay(
  _client: ReadClient,
  { deployment, delaySeconds }: SetActivationDelayParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setActivationDelay',
    args: [delaySeconds],
  })
}

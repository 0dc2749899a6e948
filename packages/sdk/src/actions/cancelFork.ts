import type { Hash } from 'viem'
import { eigenPodManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CancelForkParameters = WriteParameters

export type CancelForkReturnType = Hash

/**
 * Takes the last scheduled fork off the list, when its time has moved. The sender is the owner, a timelock on most deployments.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `ForkTooSoon`
 *
 * @example
 * await cancelFork(client, { deployment })
 */
export async function cancelFork(
  client: WriteClient,
  parameters: CancelForkParameters,
): Promise<CancelForkReturnType> {
  return send(client, { ...parameters, call: await prepareCancelFork(client, parameters) })
}

/** The call of `cancelFork`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCancelFork(
  _client: ReadClient,
  { deployment }: CancelForkParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'eigenPodManager',
    abi: eigenPodManagerAbi,
    functionName: 'cancelFork',
    args: [],
  })
}

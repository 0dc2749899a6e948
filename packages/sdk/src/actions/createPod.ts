import type { Hash } from 'viem'
import { eigenPodManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CreatePodParameters = WriteParameters

export type CreatePodReturnType = Hash

/**
 * Creates the sender's pod, at an address that was known before (`getPod`). One for each account, for ever.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `EigenPodAlreadyExists`, `CurrentlyPaused`
 *
 * @example
 * await createPod(client, { deployment })
 */
export async function createPod(
  client: WriteClient,
  parameters: CreatePodParameters,
): Promise<CreatePodReturnType> {
  return send(client, { ...parameters, call: await prepareCreatePod(client, parameters) })
}

/** The call of `createPod`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreatePod(
  _client: ReadClient,
  { deployment }: CreatePodParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'eigenPodManager',
    abi: eigenPodManagerAbi,
    functionName: 'createPod',
    args: [],
  })
}

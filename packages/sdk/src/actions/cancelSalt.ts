import type { Hash, Hex } from 'viem'
import { avsDirectoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CancelSaltParameters = WriteParameters & {
  /** Of a registration that the sender signed. */
  salt: Hex
}

export type CancelSaltReturnType = Hash

/**
 * Takes back a registration to an AVS that the sender signed and nobody has used yet.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NoContract`
 *
 * @example
 * await cancelSalt(operatorClient, { deployment, salt: registration.salt })
 */
export async function cancelSalt(
  client: WriteClient,
  parameters: CancelSaltParameters,
): Promise<CancelSaltReturnType> {
  return send(client, { ...parameters, call: await prepareCancelSalt(client, parameters) })
}

/** The call of `cancelSalt`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCancelSalt(
  _client: ReadClient,
  { deployment, salt }: CancelSaltParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'avsDirectory',
    abi: avsDirectoryAbi,
    functionName: 'cancelSalt',
    args: [salt],
  })
}

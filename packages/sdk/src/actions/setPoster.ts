import type { Address, Hash } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetPosterParameters = WriteParameters & {
  poster: Address
  isRegistered: boolean
}

export type SetPosterReturnType = Hash

/**
 * Registers who may post roots, or strikes it off. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`
 *
 * @example
 * await setPoster(client, { deployment, poster, isRegistered: true })
 */
export async function setPoster(
  client: WriteClient,
  parameters: SetPosterParameters,
): Promise<SetPosterReturnType> {
  return send(client, { ...parameters, call: await prepareSetPoster(client, parameters) })
}

/** The call of `setPoster`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetPoster(
  _client: ReadClient,
  { deployment, poster, isRegistered }: SetPosterParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'setPoster',
    args: [poster, isRegistered],
  })
}

import type { Address, Hash } from 'viem'
import { pauserRegistryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetUnpauserParameters = WriteParameters & {
  /** Who may unpause, and name pausers, from now on. */
  unpauser: Address
}

export type SetUnpauserReturnType = Hash

/**
 * Hands the right to unpause to another account. The sender must be the unpauser.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyUnpauser`, `InputAddressZero`
 *
 * @example
 * const hash = await setUnpauser(client, { deployment, unpauser })
 */
export async function setUnpauser(
  client: WriteClient,
  parameters: SetUnpauserParameters,
): Promise<SetUnpauserReturnType> {
  return send(client, { ...parameters, call: await prepareSetUnpauser(client, parameters) })
}

/** The call of `setUnpauser`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetUnpauser(
  _client: ReadClient,
  { deployment, unpauser }: SetUnpauserParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'pauserRegistry',
    abi: pauserRegistryAbi,
    functionName: 'setUnpauser',
    args: [unpauser],
  })
}

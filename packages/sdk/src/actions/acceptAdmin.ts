import type { Address, Hash } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type AcceptAdminParameters = WriteParameters & {
  /** The operator or AVS that made the offer. */
  managedAccount: Address
}

export type AcceptAdminReturnType = Hash

/**
 * The sender becomes admin of an operator or AVS that offered it.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `AdminNotPending`
 *
 * @example
 * const hash = await acceptAdmin(client, { deployment, managedAccount })
 */
export async function acceptAdmin(
  client: WriteClient,
  parameters: AcceptAdminParameters,
): Promise<AcceptAdminReturnType> {
  return send(client, { ...parameters, call: await prepareAcceptAdmin(client, parameters) })
}

/** The call of `acceptAdmin`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareAcceptAdmin(
  _client: ReadClient,
  { deployment, managedAccount }: AcceptAdminParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'acceptAdmin',
    args: [managedAccount],
  })
}

import type { Address, Hash } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RemovePendingAdminParameters = WriteParameters & {
  /** The operator or AVS whose powers are managed; the sender must be its admin. */
  managedAccount: Address
  /** To whom the offer was made. */
  admin: Address
}

export type RemovePendingAdminReturnType = Hash

/**
 * Withdraws an offer made with `addPendingAdmin`.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotAdmin`, `AdminNotPending`
 *
 * @example
 * const hash = await removePendingAdmin(client, { deployment, managedAccount, admin })
 */
export async function removePendingAdmin(
  client: WriteClient,
  parameters: RemovePendingAdminParameters,
): Promise<RemovePendingAdminReturnType> {
  return send(client, { ...parameters, call: await prepareRemovePendingAdmin(client, parameters) })
}

/** The call of `removePendingAdmin`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRemovePendingAdmin(
  _client: ReadClient,
  { deployment, managedAccount, admin }: RemovePendingAdminParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'removePendingAdmin',
    args: [managedAccount, admin],
  })
}

import type { Address, Hash } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RemoveAdminParameters = WriteParameters & {
  /** The operator or AVS whose powers are managed; the sender must be its admin. */
  managedAccount: Address
  /** Who is no longer to be admin. */
  admin: Address
}

export type RemoveAdminReturnType = Hash

/**
 * Takes the power from an admin of an operator or AVS. The last one cannot be removed.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotAdmin`, `CannotHaveZeroAdmins`, `AdminNotSet`
 *
 * @example
 * const hash = await removeAdmin(client, { deployment, managedAccount, admin })
 */
export async function removeAdmin(
  client: WriteClient,
  parameters: RemoveAdminParameters,
): Promise<RemoveAdminReturnType> {
  return send(client, { ...parameters, call: await prepareRemoveAdmin(client, parameters) })
}

/** The call of `removeAdmin`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRemoveAdmin(
  _client: ReadClient,
  { deployment, managedAccount, admin }: RemoveAdminParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'removeAdmin',
    args: [managedAccount, admin],
  })
}

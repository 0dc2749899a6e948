import type { Address, Hash } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type AddPendingAdminParameters = WriteParameters & {
  /** The operator or AVS whose powers are managed; the sender must be its admin. */
  managedAccount: Address
  /** Who is to become admin. */
  admin: Address
}

export type AddPendingAdminReturnType = Hash

/**
 * Offers an account to become admin of an operator or AVS. It does with `acceptAdmin`; from then on only
 * admins have the power, the account itself no longer.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotAdmin`, `AdminAlreadySet`, `AdminAlreadyPending`
 *
 * @example
 * const hash = await addPendingAdmin(client, { deployment, managedAccount, admin })
 */
export async function addPendingAdmin(
  client: WriteClient,
  parameters: AddPendingAdminParameters,
): Promise<AddPendingAdminReturnType> {
  return send(client, { ...parameters, call: await prepareAddPendingAdmin(client, parameters) })
}

/** The call of `addPendingAdmin`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareAddPendingAdmin(
  _client: ReadClient,
  { deployment, managedAccount, admin }: AddPendingAdminParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'addPendingAdmin',
    args: [managedAccount, admin],
  })
}

import type { Address, Hash } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function removePendingAdmin(
  client: WriteClient,
  { managedAccount, admin, ...rest }: RemovePendingAdminParameters,
): Promise<RemovePendingAdminReturnType> {
  return write(client, {
    ...rest,
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'removePendingAdmin',
    args: [managedAccount, admin],
  })
}

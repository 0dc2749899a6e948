import type { Address, Hash } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function addPendingAdmin(
  client: WriteClient,
  { managedAccount, admin, ...rest }: AddPendingAdminParameters,
): Promise<AddPendingAdminReturnType> {
  return write(client, {
    ...rest,
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'addPendingAdmin',
    args: [managedAccount, admin],
  })
}

import type { Address, Hash } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function removeAdmin(
  client: WriteClient,
  { managedAccount, admin, ...rest }: RemoveAdminParameters,
): Promise<RemoveAdminReturnType> {
  return write(client, {
    ...rest,
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'removeAdmin',
    args: [managedAccount, admin],
  })
}

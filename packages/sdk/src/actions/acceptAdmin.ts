import type { Address, Hash } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function acceptAdmin(
  client: WriteClient,
  { managedAccount, ...rest }: AcceptAdminParameters,
): Promise<AcceptAdminReturnType> {
  return write(client, {
    ...rest,
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'acceptAdmin',
    args: [managedAccount],
  })
}

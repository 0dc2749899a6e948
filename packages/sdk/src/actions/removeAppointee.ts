import type { Address, Hash, Hex } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type RemoveAppointeeParameters = WriteParameters & {
  /** The operator or AVS whose powers are managed; the sender must be its admin. */
  managedAccount: Address
  /** Who may no longer call. */
  appointee: Address
  /** The contract. */
  target: Address
  /** The function. */
  selector: Hex
}

export type RemoveAppointeeReturnType = Hash

/**
 * Takes back what `setAppointee` gave.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotAdmin`, `AppointeeNotSet`
 *
 * @example
 * const hash = await removeAppointee(client, { deployment, managedAccount, appointee, target: deployment.contracts.allocationManager, selector: '0x952899ee' })
 */
export function removeAppointee(
  client: WriteClient,
  { managedAccount, appointee, target, selector, ...rest }: RemoveAppointeeParameters,
): Promise<RemoveAppointeeReturnType> {
  return write(client, {
    ...rest,
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'removeAppointee',
    args: [managedAccount, appointee, target, selector],
  })
}

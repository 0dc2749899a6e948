import type { Address, Hash, Hex } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

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
export async function removeAppointee(
  client: WriteClient,
  parameters: RemoveAppointeeParameters,
): Promise<RemoveAppointeeReturnType> {
  return send(client, { ...parameters, call: await prepareRemoveAppointee(client, parameters) })
}

/** The call of `removeAppointee`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRemoveAppointee(
  _client: ReadClient,
  { deployment, managedAccount, appointee, target, selector }: RemoveAppointeeParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'removeAppointee',
    args: [managedAccount, appointee, target, selector],
  })
}

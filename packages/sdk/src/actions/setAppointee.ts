import type { Address, Hash, Hex } from 'viem'
import { permissionControllerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetAppointeeParameters = WriteParameters & {
  /** The operator or AVS whose powers are managed; the sender must be its admin. */
  managedAccount: Address
  /** Who may call. */
  appointee: Address
  /** The contract that may be called. */
  target: Address
  /** The function, as viem's `toFunctionSelector` gives it. */
  selector: Hex
}

export type SetAppointeeReturnType = Hash

/**
 * Lets an account call one function of one contract in the name of an operator or AVS.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotAdmin`, `AppointeeAlreadySet`
 *
 * @example
 * const hash = await setAppointee(client, { deployment, managedAccount, appointee, target: deployment.contracts.allocationManager, selector: '0x952899ee' })
 */
export async function setAppointee(
  client: WriteClient,
  parameters: SetAppointeeParameters,
): Promise<SetAppointeeReturnType> {
  return send(client, { ...parameters, call: await prepareSetAppointee(client, parameters) })
}

/** The call of `setAppointee`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetAppointee(
  _client: ReadClient,
  { deployment, managedAccount, appointee, target, selector }: SetAppointeeParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'permissionController',
    abi: permissionControllerAbi,
    functionName: 'setAppointee',
    args: [managedAccount, appointee, target, selector],
  })
}

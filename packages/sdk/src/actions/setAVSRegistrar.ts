import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetAVSRegistrarParameters = WriteParameters & {
  /** The AVS; the sender must be it, its admin or its appointee. */
  avs: Address
  /** A contract whose `supportsAVS(avs)` is true. */
  registrar: Address
}

export type SetAVSRegistrarReturnType = Hash

/**
 * Names the contract that is asked when operators join or leave the sets of an AVS. Without one, the AVS
 * itself is asked.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidAVSRegistrar`
 *
 * @example
 * const hash = await setAVSRegistrar(client, { deployment, avs, registrar })
 */
export async function setAVSRegistrar(
  client: WriteClient,
  parameters: SetAVSRegistrarParameters,
): Promise<SetAVSRegistrarReturnType> {
  return send(client, { ...parameters, call: await prepareSetAVSRegistrar(client, parameters) })
}

/** The call of `setAVSRegistrar`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetAVSRegistrar(
  _client: ReadClient,
  { deployment, avs, registrar }: SetAVSRegistrarParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'setAVSRegistrar',
    args: [avs, registrar],
  })
}

import type { Hash } from 'viem'
import { protocolRegistryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type PauseProtocolParameters = WriteParameters

export type PauseProtocolReturnType = Hash

/**
 * Pauses every contract that the ProtocolRegistry lists as pausable: all of them, or none. The sender must be a pauser of
 * the registry. To pause one contract, there are `pause` and `pauseAll`.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `RoleMissing`, `OnlyPauser`
 *
 * @example
 * await pauseProtocol(client, { deployment })
 */
export async function pauseProtocol(
  client: WriteClient,
  parameters: PauseProtocolParameters,
): Promise<PauseProtocolReturnType> {
  return send(client, { ...parameters, call: await preparePauseProtocol(client, parameters) })
}

/** The call of `pauseProtocol`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function preparePauseProtocol(
  _client: ReadClient,
  { deployment }: PauseProtocolParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'protocolRegistry',
    abi: protocolRegistryAbi,
    functionName: 'pauseAll',
    args: [],
  })
}

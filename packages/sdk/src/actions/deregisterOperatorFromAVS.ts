import type { Address, Hash } from 'viem'
import { avsDirectoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type DeregisterOperatorFromAVSParameters = WriteParameters & {
  /** Who is registered. */
  operator: Address
}

export type DeregisterOperatorFromAVSReturnType = Hash

/**
 * Ends the registration of an operator to the sender in the AVSDirectory.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `CurrentlyPaused`, `OperatorNotRegisteredToAVS`
 *
 * @example
 * await deregisterOperatorFromAVS(avsClient, { deployment, operator })
 */
export async function deregisterOperatorFromAVS(
  client: WriteClient,
  parameters: DeregisterOperatorFromAVSParameters,
): Promise<DeregisterOperatorFromAVSReturnType> {
  return send(client, { ...parameters, call: await prepareDeregisterOperatorFromAVS(client, parameters) })
}

/** The call of `deregisterOperatorFromAVS`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDeregisterOperatorFromAVS(
  _client: ReadClient,
  { deployment, operator }: DeregisterOperatorFromAVSParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'avsDirectory',
    abi: avsDirectoryAbi,
    functionName: 'deregisterOperatorFromAVS',
    args: [operator],
  })
}

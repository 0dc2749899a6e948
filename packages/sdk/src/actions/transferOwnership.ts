import { type Address, type Hash, parseAbi } from 'viem'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type OwnedContract =
  | 'strategyManager'
  | 'eigenPodManager'
  | 'strategyFactory'
  | 'avsDirectory'
  | 'rewardsCoordinator'
  | 'rootPoster'

export type TransferOwnershipParameters = WriteParameters & {
  contract: OwnedContract
  /** Who owns it from now on: at once, without having to accept. */
  newOwner: Address
}

export type TransferOwnershipReturnType = Hash

const ownableAbi = parseAbi(['function transferOwnership(address newOwner)'])

/**
 * Hands a contract to another owner. The sender must be the owner, which is the timelock.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`
 *
 * @example
 * const hash = await transferOwnership(client, { deployment, contract: 'strategyFactory', newOwner })
 */
export async function transferOwnership(
  client: WriteClient,
  parameters: TransferOwnershipParameters,
): Promise<TransferOwnershipReturnType> {
  return send(client, { ...parameters, call: await prepareTransferOwnership(client, parameters) })
}

/** The call of `transferOwnership`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareTransferOwnership(
  _client: ReadClient,
  { deployment, contract, newOwner }: TransferOwnershipParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract,
    abi: ownableAbi,
    functionName: 'transferOwnership',
    args: [newOwner],
  })
}

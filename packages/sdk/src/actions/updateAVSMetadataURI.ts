import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type UpdateAVSMetadataURIParameters = WriteParameters & {
  /** The AVS; the sender must be it, its admin or its appointee. */
  avs: Address
  /** The address of the description. */
  metadataUri: string
}

export type UpdateAVSMetadataURIReturnType = Hash

/**
 * Announces where an AVS describes itself. Must be done once before it can create operator sets.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`
 *
 * @example
 * const hash = await updateAVSMetadataURI(client, { deployment, avs, metadataUri: 'https://avs.example/metadata.json' })
 */
export async function updateAVSMetadataURI(
  client: WriteClient,
  parameters: UpdateAVSMetadataURIParameters,
): Promise<UpdateAVSMetadataURIReturnType> {
  return send(client, { ...parameters, call: await prepareUpdateAVSMetadataURI(client, parameters) })
}

/** The call of `updateAVSMetadataURI`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareUpdateAVSMetadataURI(
  _client: ReadClient,
  { deployment, avs, metadataUri }: UpdateAVSMetadataURIParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'updateAVSMetadataURI',
    args: [avs, metadataUri],
  })
}

import type { Hash } from 'viem'
import { avsDirectoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type UpdateAVSDirectoryMetadataURIParameters = WriteParameters & {
  /** The address of the description. */
  metadataUri: string
}

export type UpdateAVSDirectoryMetadataURIReturnType = Hash

/**
 * Says in the AVSDirectory where the sender, an AVS, describes itself. For AVSs with operator sets it is
 * `updateAVSMetadataURI`.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NoContract`
 *
 * @example
 * await updateAVSDirectoryMetadataURI(avsClient, { deployment, metadataUri: 'https://avs.example/metadata.json' })
 */
export async function updateAVSDirectoryMetadataURI(
  client: WriteClient,
  parameters: UpdateAVSDirectoryMetadataURIParameters,
): Promise<UpdateAVSDirectoryMetadataURIReturnType> {
  return send(client, { ...parameters, call: await prepareUpdateAVSDirectoryMetadataURI(client, parameters) })
}

/** The call of `updateAVSDirectoryMetadataURI`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareUpdateAVSDirectoryMetadataURI(
  _client: ReadClient,
  { deployment, metadataUri }: UpdateAVSDirectoryMetadataURIParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'avsDirectory',
    abi: avsDirectoryAbi,
    functionName: 'updateAVSMetadataURI',
    args: [metadataUri],
  })
}

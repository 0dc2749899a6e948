import type { Hash } from 'viem'
import { releaseManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type PublishMetadataURIParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** The address of the description. */
  metadataUri: string
}

export type PublishMetadataURIReturnType = Hash

/**
 * Says where the software of an operator set is described. Must be done once before its first release. The sender must be
 * the AVS, its admin or its appointee.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidMetadataURI`
 *
 * @example
 * await publishMetadataURI(client, { deployment, operatorSet, metadataUri: 'https://avs.example/software.json' })
 */
export async function publishMetadataURI(
  client: WriteClient,
  parameters: PublishMetadataURIParameters,
): Promise<PublishMetadataURIReturnType> {
  return send(client, { ...parameters, call: await preparePublishMetadataURI(client, parameters) })
}

/** The call of `publishMetadataURI`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function preparePublishMetadataURI(
  _client: ReadClient,
  { deployment, operatorSet, metadataUri }: PublishMetadataURIParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'releaseManager',
    abi: releaseManagerAbi,
    functionName: 'publishMetadataURI',
    args: [operatorSet, metadataUri],
  })
}

import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type UpdateOperatorMetadataURIParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The address of the description. */
  metadataUri: string
}

export type UpdateOperatorMetadataURIReturnType = Hash

/**
 * Announces where the operator describes itself. The contract keeps no copy: the event is all.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `OperatorNotRegistered`
 *
 * @example
 * const hash = await updateOperatorMetadataURI(client, { deployment, operator, metadataUri: 'https://operator.example/metadata.json' })
 */
export async function updateOperatorMetadataURI(
  client: WriteClient,
  parameters: UpdateOperatorMetadataURIParameters,
): Promise<UpdateOperatorMetadataURIReturnType> {
  return send(client, { ...parameters, call: await prepareUpdateOperatorMetadataURI(client, parameters) })
}

/** The call of `updateOperatorMetadataURI`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareUpdateOperatorMetadataURI(
  _client: ReadClient,
  { deployment, operator, metadataUri }: UpdateOperatorMetadataURIParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'updateOperatorMetadataURI',
    args: [operator, metadataUri],
  })
}

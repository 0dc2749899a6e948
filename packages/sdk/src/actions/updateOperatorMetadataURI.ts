import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function updateOperatorMetadataURI(
  client: WriteClient,
  { operator, metadataUri, ...rest }: UpdateOperatorMetadataURIParameters,
): Promise<UpdateOperatorMetadataURIReturnType> {
  return write(client, {
    ...rest,
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'updateOperatorMetadataURI',
    args: [operator, metadataUri],
  })
}

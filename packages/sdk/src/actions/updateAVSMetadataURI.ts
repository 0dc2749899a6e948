import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function updateAVSMetadataURI(
  client: WriteClient,
  { avs, metadataUri, ...rest }: UpdateAVSMetadataURIParameters,
): Promise<UpdateAVSMetadataURIReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'updateAVSMetadataURI',
    args: [avs, metadataUri],
  })
}

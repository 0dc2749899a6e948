import type { Hex } from 'viem'
import { type BeaconBlockHeader, blockRootOf } from '../block/header.js'
import type { BeaconClient } from './createBeaconClient.js'
import { requestJson, wrongAnswer } from './request.js'
import { headerAnswer } from './schemas.js'

/** A slot, the root of a block, or a name. */
export type BlockId = number | Hex | 'head' | 'finalized' | 'justified' | 'genesis'

export type GetHeaderReturnType = {
  header: BeaconBlockHeader
  blockRoot: Hex
  /** Whether the node counts the block to its chain. */
  canonical: boolean
  /** Unknown where the node doesn't say. */
  finalized: boolean | undefined
}

/**
 * `/eth/v1/beacon/headers/{blockId}`. The root is computed here from the header, and must be the one that was asked
 * for, or the one that the node says.
 *
 * @throws RestackError `BlockNotFound`, `BeaconAnswer` and those of every request
 */
export async function getHeader(
  client: BeaconClient,
  { blockId }: { blockId: BlockId },
): Promise<GetHeaderReturnType> {
  const path = `/eth/v1/beacon/headers/${blockId}`
  const { data, finalized } = await requestJson({
    schema: headerAnswer,
    client,
    path,
    missing: {
      code: 'BlockNotFound',
      message: `The beacon node at ${client.name} knows no block ${blockId}.`,
      remedy:
        typeof blockId === 'number'
          ? 'The slot may have no block: try a neighbouring one, and check that the node is synced.'
          : 'Check that the node is synced and on the same network; after a reorganization, take a newer block.',
    },
  })
  const { message } = data.header
  const header = {
    slot: message.slot,
    proposerIndex: message.proposer_index,
    parentRoot: message.parent_root,
    stateRoot: message.state_root,
    bodyRoot: message.body_root,
  }
  const blockRoot = blockRootOf(header)
  const wanted = typeof blockId === 'string' && blockId.startsWith('0x') ? blockId.toLowerCase() : data.root
  if (blockRoot !== wanted)
    throw wrongAnswer(client, path, `a header with the root ${blockRoot} instead of ${wanted}`)
  return { header, blockRoot, canonical: data.canonical, finalized }
}

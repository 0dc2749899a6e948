import type { Hex } from 'viem'
import { fail } from '../errors.js'
import type { BeaconClient } from './createBeaconClient.js'
import { type GetHeaderReturnType, getHeader } from './getHeader.js'

/**
 * Whether a block is still part of the chain: to be asked again right before a proof is sent, since the root of a
 * block that was reorganized away proves nothing (chapter 03 §10.4).
 *
 * @param finality `canonical` (default): on the node's chain now. `finalized`: can't be reorganized any more.
 * @throws RestackError `BlockReorganized`, `BlockNotFound`, `BlockNotFinalized` and those of every request
 */
export async function checkHeader(
  client: BeaconClient,
  { blockRoot, finality = 'canonical' }: { blockRoot: Hex; finality?: 'canonical' | 'finalized' | undefined },
): Promise<GetHeaderReturnType> {
  const found = await getHeader(client, { blockId: blockRoot })
  const { slot } = found.header
  // nodes have been seen to call every block that they know canonical
  const atSlot = found.canonical ? await getHeader(client, { blockId: slot }).catch(ignoreMissing) : undefined
  if (atSlot?.blockRoot !== found.blockRoot)
    throw fail(
      'BlockReorganized',
      `The block ${blockRoot} of slot ${slot} is no longer part of the chain${atSlot ? `: ${atSlot.blockRoot} has taken its place` : ''}.`,
      'Make the proofs again from a newer block.',
    )
  if (finality === 'finalized') {
    const { header } = await getHeader(client, { blockId: 'finalized' })
    if (header.slot < slot)
      throw fail(
        'BlockNotFinalized',
        `The block of slot ${slot} is not finalized yet: the chain is final up to slot ${header.slot}.`,
        'Wait; finality comes about 15 minutes after a block.',
      )
  }
  return found
}

function ignoreMissing(error: unknown): undefined {
  if (error instanceof Error && 'code' in error && error.code === 'BlockNotFound') return undefined
  throw error
}

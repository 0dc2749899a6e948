import type { Hex } from 'viem'
import type { StateDigest } from '../state/digest.js'
import { type DigestStateParameters, digestState } from '../state/digestState.js'
import { checkHeader } from './checkHeader.js'
import type { BeaconClient } from './createBeaconClient.js'
import { getGenesis } from './getGenesis.js'
import { openState } from './openState.js'

/**
 * The digest of a block's state, from a beacon node: header by root, canonical, then the state of its slot.
 *
 * @param blockRoot A checkpoint's, or what the pod's `getParentBlockRoot` answers for a time.
 * @param finality `finalized`: refuse a block that could still be reorganized.
 *
 * @example
 * const digest = await digestBlock(beacon, { blockRoot, pods: [pod], chainId: 1 })
 *
 * @throws RestackError those of `checkHeader`, `openState` and `digestState`
 */
export async function digestBlock(
  client: BeaconClient,
  {
    blockRoot,
    finality,
    ...wanted
  }: { blockRoot: Hex; finality?: 'canonical' | 'finalized' | undefined } & Omit<
    DigestStateParameters,
    'source' | 'header' | 'blockRoot' | 'genesisValidatorsRoot'
  >,
): Promise<StateDigest> {
  const { header } = await checkHeader(client, { blockRoot, finality })
  const { genesisValidatorsRoot } = await getGenesis(client)
  const source = await openState(client, { stateId: header.slot })
  return digestState({ ...wanted, source, header, blockRoot, genesisValidatorsRoot })
}

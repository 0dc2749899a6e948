import { type Address, isAddressEqual } from 'viem'
import type { DistributionRoot, GetDistributionRootsReturnType } from '../actions/getDistributionRoots.js'

/**
 * The roots of a poster that nobody can challenge any more and whose bonds are not released yet, oldest first: for
 * `releaseBond`.
 *
 * @example
 * const answer = await getDistributionRoots(client, { deployment })
 * for (const { index } of freeBonds(answer, poster)) await releaseBond(client, { deployment, rootIndex: index })
 */
export function freeBonds(
  { roots, blockTime }: Pick<GetDistributionRootsReturnType, 'roots' | 'blockTime'>,
  poster: Address,
): DistributionRoot[] {
  return roots
    .filter(
      ({ posted }) =>
        posted?.status === 'open' &&
        isAddressEqual(posted.poster, poster) &&
        posted.challengeUntil <= blockTime,
    )
    .toReversed()
}

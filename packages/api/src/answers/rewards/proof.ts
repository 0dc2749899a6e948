import { rewardsClaimedAt } from '@restack/indexer'
import { buildDistributionTree, type DistributionTree } from '@restack/rewards'
import { RestackError } from '@restack/sdk'
import { shown } from '../../activity/names.js'
import { blockAnswer } from '../../figures/answers.js'
import { getEarned, getLeaves, getSnapshots } from '../../queries/getRewardsResults.js'
import type { apiTypes } from '../../schemas.js'
import type { View } from '../../state/createSource.js'
import { agreement, claimableRoot } from './roots.js'
import { dayOf, tokenRefs } from './tokens.js'

/** Trees are made once for each root. */
export type RootTrees = {
  of(root: string, make: () => Promise<DistributionTree>): Promise<DistributionTree>
}

/** Keeps the tree of the last root that was asked for: it has all leaves. */
export function createRootTrees(): RootTrees {
  let kept: { root: string; tree: Promise<DistributionTree> } | undefined
  return {
    of: (root, make) => {
      if (kept?.root === root) return kept.tree
      const tree = make()
      kept = { root, tree }
      tree.catch(() => {
        if (kept?.tree === tree) kept = undefined
      })
      return tree
    },
  }
}

/** `GET /v1/rewards/proof` */
export async function rewardsProofAnswer(
  view: View,
  { earner: asked, tokens }: { earner: string; tokens?: string | undefined },
  trees: RootTrees,
): Promise<apiTypes['RewardsProof']> {
  const { connection, at } = view
  const earner = asked.toLowerCase()
  const root = await claimableRoot(view)
  if (!root)
    throw nothing(
      `No root can be claimed against at block ${at.block}.`,
      'Rewards can be claimed some time after their root was posted: /v1/rewards/roots tells when.',
    )
  const snapshot = dayOf(root.calculationEnd)
  const calculated = (await getSnapshots(connection, [snapshot])).get(snapshot)
  if (!agreement(root, calculated)?.agrees)
    throw nothing(
      calculated
        ? `Root ${root.rootIndex} is not the one that was calculated for ${snapshot}.`
        : `Snapshot ${snapshot} of root ${root.rootIndex} is not calculated yet.`,
      calculated
        ? 'Do not claim against it; it should be challenged.'
        : 'Ask again when the calculation has reached it: /v1/rewards tells how far it is.',
    )
  const earned = await getEarned(connection, earner, snapshot)
  const claimed = await rewardsClaimedAt(connection, { block: at.block, earner })
  const left = (token: string) => (earned.get(token) ?? 0n) - (claimed.get(token) ?? 0n)
  const chosen = (tokens?.toLowerCase().split(',') ?? [...earned.keys()].sort()).filter(
    (token, index, all) => left(token) > 0n && all.indexOf(token) === index,
  )
  if (chosen.length === 0)
    throw nothing(
      `${shown(earner)} has nothing${tokens ? ' of these tokens' : ''} to claim against root ${root.rootIndex}.`,
      'Its rewards at /v1/stakers/{staker}/rewards tell what waits for a later root.',
    )
  const tree = await trees.of(root.root, async () =>
    buildDistributionTree(await getLeaves(connection, snapshot)),
  )
  const claim = tree.claim(earner as `0x${string}`, chosen as `0x${string}`[])
  const refOf = await tokenRefs(view)
  return {
    block: blockAnswer(at),
    rootIndex: root.rootIndex,
    root: root.root,
    snapshot,
    claim: {
      rootIndex: root.rootIndex,
      ...claim,
      earnerLeaf: { ...claim.earnerLeaf, earner: shown(earner) },
      tokenLeaves: claim.tokenLeaves.map(({ token, cumulativeEarnings }) => ({
        token: shown(token),
        cumulativeEarnings: String(cumulativeEarnings),
      })),
    },
    claimable: chosen.map((token) => ({ ...refOf(token), amount: String(left(token)) })),
  }
}

function nothing(message: string, remedy: string): RestackError {
  return new RestackError({ code: 'NotFound', message, remedy })
}

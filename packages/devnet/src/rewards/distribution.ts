import { buildDistributionTree, calculateRewards, type DistributionTree } from '@restack/rewards'
import { rewardsCoordinatorAbi } from '@restack/sdk/abi'
import type { Address, Hex } from 'viem'
import type { World } from '../scenario/world.js'
import { readEvents } from './readEvents.js'

/** What a root stands for. */
export type Distribution = {
  root: Hex
  /** Seconds since 1970: the midnight up to which it counts. */
  snapshot: number
  tree: DistributionTree
  /** Earner to what it has earned in all, token by token. */
  earned: ReadonlyMap<Address, readonly { token: Address; cumulativeAmount: bigint }[]>
}

/** Calculates what everybody has earned up to a midnight, the last one if left out; undefined if nobody has. */
export async function calculateDistribution(
  { client, deployment }: Pick<World, 'client' | 'deployment'>,
  snapshot?: number,
): Promise<Distribution | undefined> {
  const input = await readEvents(client, deployment)
  const lastDay = input?.days.at(-1)?.date
  if (!input || lastDay === undefined) return undefined
  const date = snapshot === undefined ? lastDay : new Date(snapshot * 1000).toISOString().slice(0, 10)
  const { amounts } = await calculateRewards(input, { snapshot: date })
  if (amounts.length === 0) return undefined
  const tree = buildDistributionTree(amounts)
  const earned = new Map<Address, { token: Address; cumulativeAmount: bigint }[]>()
  for (const { earner, token, cumulativeAmount } of amounts) {
    earned.set(earner, [...(earned.get(earner) ?? []), { token, cumulativeAmount }])
  }
  return { root: tree.root, snapshot: Date.parse(date) / 1000, tree, earned }
}

/** A root that the RewardsCoordinator pays by, with what it stands for. */
export type ActiveRoot = Distribution & { index: number }

const known = new WeakMap<World['actors'], Map<Hex, Distribution>>()

/** The newest root that can be claimed by, if one of ours stands for it. */
export async function activeRoot(world: World): Promise<ActiveRoot | undefined> {
  const address = world.deployment.contracts.rewardsCoordinator
  if (!address) return undefined
  const contract = { address, abi: rewardsCoordinatorAbi } as const
  const read = world.client.readContract
  const { root, rewardsCalculationEndTimestamp } = await read({
    ...contract,
    functionName: 'getCurrentClaimableDistributionRoot',
  })
  if (/^0x0+$/.test(root)) return undefined
  const distribution =
    distributionsOf(world).get(root) ?? (await calculateDistribution(world, rewardsCalculationEndTimestamp))
  if (distribution?.root !== root) return undefined
  remember(world, distribution)
  const index = await read({ ...contract, functionName: 'getRootIndexFromHash', args: [root] })
  return { ...distribution, index }
}

/** Keeps what a root stands for, so that claims need not calculate it again. */
export function remember(world: World, distribution: Distribution): void {
  distributionsOf(world).set(distribution.root, distribution)
}

function distributionsOf({ actors }: World): Map<Hex, Distribution> {
  const distributions = known.get(actors) ?? new Map<Hex, Distribution>()
  known.set(actors, distributions)
  return distributions
}

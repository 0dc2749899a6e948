import { rewardsCoordinatorAbi } from '@restack/sdk/abi'
import { zeroAddress } from 'viem'
import type { Random } from '../../random.js'
import { callsOf } from '../calls/index.js'
import { type Action, stakersOf } from '../schema.js'
import { addressOf, type World } from '../world.js'

/** A staker or an operator claims what it has earned. */
export async function someClaim(world: World, random: Random): Promise<Action | undefined> {
  const { scenario, deployment, client } = world
  const earners = [
    ...stakersOf(scenario).map(({ name }) => name),
    ...scenario.operators.map(({ name }) => name),
  ]
  const earner = random.pick(earners)
  const { rewardsCoordinator } = deployment.contracts
  if (!earner || !rewardsCoordinator) return undefined
  const claimer = await client.readContract({
    address: rewardsCoordinator,
    abi: rewardsCoordinatorAbi,
    functionName: 'claimerFor',
    args: [addressOf(world, earner)],
  })
  const by = Object.entries(world.actors).find(([, { address }]) => address === claimer)?.[0]
  if (claimer !== zeroAddress && !by) return undefined
  const action: Action = { action: 'claimRewards', earner, ...(by ? { by } : {}) }
  return (await callsOf(world, action)).length > 0 ? action : undefined
}

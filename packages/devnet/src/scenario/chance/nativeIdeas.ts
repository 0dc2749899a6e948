import type { Random } from '../../random.js'
import { checkpointOf, hasPod, podOf } from '../pods.js'
import { type Action, stakersOf } from '../schema.js'
import type { World } from '../world.js'
import { canHoldStake, operatorOf } from './reads.js'

/** A native restaker begins a checkpoint, or somebody completes the one that has begun. */
export async function someCheckpoint(world: World, random: Random): Promise<Action | undefined> {
  const staker = random.pick(world.scenario.nativeRestakers ?? [])
  const by = random.pick(stakersOf(world.scenario))?.name
  if (!world.beacon || !staker || !by || !(await hasPod(world, staker))) return undefined
  const { startedAt, activeValidators } = await checkpointOf(world, await podOf(world, staker))
  if (activeValidators === 0) return undefined
  if (startedAt === 0n) return { action: 'startCheckpoint', staker }
  const operator = await operatorOf(world, staker)
  if (operator && !(await canHoldStake(world, operator))) return undefined
  return { action: 'proveCheckpoint', staker, by }
}

import { strategyManagerAbi } from '@restack/sdk/abi'
import type { Random } from '../../random.js'
import { callsOf } from '../calls/index.js'
import { type Action, stakersOf } from '../schema.js'
import { addressOf, symbolOf, type World } from '../world.js'
import { allocations, nameOf, operatorOf, registeredSets, someOperator, strategiesOf } from './reads.js'

/** Thousandths of a percent in 1e18 fixed point. */
const grain = 10n ** 13n

/** Raises or lowers one allocation, within what the operator has left. */
export async function someAllocation(world: World, random: Random): Promise<Action | undefined> {
  const operator = await someOperator(world, random)
  if (!operator) return undefined
  const address = addressOf(world, operator)
  const operatorSet = random.pick(await registeredSets(world, operator))
  const avs = operatorSet && nameOf(world, operatorSet.avs)
  if (!operatorSet || !avs) return undefined
  const strategy = random.pick(await strategiesOf(world, operatorSet))
  const token = strategy && symbolOf(world, strategy)
  if (!strategy || !token) return undefined
  const allocation = await world.client.readContract({
    ...allocations(world),
    functionName: 'getAllocation',
    args: [address, operatorSet, strategy],
  })
  if (allocation.effectBlock !== 0) return undefined
  const free = await world.client.readContract({
    ...allocations(world),
    functionName: 'getAllocatableMagnitude',
    args: [address, strategy],
  })
  const current = allocation.currentMagnitude
  const lowered = (current * BigInt(random.integer(60, 90))) / 100n
  const raised = current + (free * BigInt(random.integer(10, 50))) / 100n
  const target = (random.next() < 0.45 ? lowered : raised) / grain
  if (target === 0n || target * grain === current) return undefined
  return {
    action: 'allocate',
    operator,
    avs,
    set: operatorSet.id,
    token,
    percent: Number(target) / 1000,
  }
}

/** A passer-by tidies up the queue of an operator. */
export async function someClearing(world: World, random: Random): Promise<Action | undefined> {
  const operator = await someOperator(world, random)
  if (!operator) return undefined
  return {
    action: 'clearDeallocationQueue',
    operator,
    tokens: world.scenario.tokens.map(({ symbol }) => symbol),
    by: random.pick(stakersOf(world.scenario))?.name,
  }
}

const reasons = [
  'Missed a signing round',
  'Late attestation',
  'Stale price answered',
  'Unreachable for an hour',
]

/** A small slash of one member of one set. */
export async function someSlash(world: World, random: Random): Promise<Action | undefined> {
  const operator = await someOperator(world, random)
  if (!operator) return undefined
  const address = addressOf(world, operator)
  const operatorSet = random.pick(await registeredSets(world, operator))
  const avs = operatorSet && nameOf(world, operatorSet.avs)
  if (!operatorSet || !avs) return undefined
  const slashed: Record<string, number> = {}
  for (const strategy of await strategiesOf(world, operatorSet)) {
    const { currentMagnitude } = await world.client.readContract({
      ...allocations(world),
      functionName: 'getAllocation',
      args: [address, operatorSet, strategy],
    })
    const token = symbolOf(world, strategy)
    if (token && currentMagnitude > 0n) slashed[token] = random.integer(50, 400) / 1000
  }
  if (Object.keys(slashed).length === 0) return undefined
  const description = random.pick(reasons) ?? ''
  return { action: 'slash', avs, set: operatorSet.id, operator, slashed, description }
}

/** Somebody has slashed funds burnt or handed out. */
export async function someSlashClearing(world: World, random: Random): Promise<Action | undefined> {
  const manager = { address: world.deployment.contracts.strategyManager, abi: strategyManagerAbi } as const
  const sets = await world.client.readContract({ ...manager, functionName: 'getPendingOperatorSets' })
  const operatorSet = random.pick(sets)
  const avs = operatorSet && nameOf(world, operatorSet.avs)
  if (!operatorSet || !avs) return undefined
  const [slash] = await world.client.readContract({
    ...manager,
    functionName: 'getPendingSlashIds',
    args: [operatorSet],
  })
  const by = random.pick(stakersOf(world.scenario))?.name
  if (slash === undefined || !by) return undefined
  const resolved = await world.client.readContract({
    ...manager,
    functionName: 'getSlashResolutionBlock',
    args: [operatorSet, slash],
  })
  if (BigInt(resolved) > (await world.client.getBlockNumber()) + 1n) return undefined
  return { action: 'clearSlash', avs, set: operatorSet.id, slash: Number(slash), by }
}

/** An operator joins a set whose registrar lets it in. */
export async function someJoining(world: World, random: Random): Promise<Action | undefined> {
  const operator = await someOperator(world, random)
  const avs = random.pick(world.scenario.avss)?.name
  if (!operator || !avs) return undefined
  const sets = await world.client.readContract({
    ...allocations(world),
    functionName: 'getOperatorSetCount',
    args: [addressOf(world, avs)],
  })
  const action: Action = {
    action: 'registerForSets',
    operator,
    avs,
    sets: [random.integer(0, Math.max(Number(sets) - 1, 0))],
  }
  return (await isPossible(world, action)) ? action : undefined
}

/** An operator that serves several sets leaves one. */
export async function someLeaving(world: World, random: Random): Promise<Action | undefined> {
  const operator = await someOperator(world, random)
  if (!operator) return undefined
  const sets = await registeredSets(world, operator)
  const operatorSet = random.pick(sets)
  const avs = operatorSet && nameOf(world, operatorSet.avs)
  if (!avs || sets.length < 2) return undefined
  return { action: 'deregisterFromSets', operator, avs, sets: [operatorSet.id] }
}

/** A staker tries an operator with an approver whose signature it does not have. */
export async function someRefusal(world: World, random: Random): Promise<Action | undefined> {
  const staker = random.pick(stakersOf(world.scenario))?.name
  const choosy = world.scenario.operators.filter(({ approver }) => approver !== undefined)
  const operator = random.pick(choosy)?.name
  if (!staker || !operator || (await operatorOf(world, staker))) return undefined
  return { action: 'delegate', staker, operator, approval: 'forged', refused: 'InvalidSignature' }
}

async function isPossible(world: World, action: Action): Promise<boolean> {
  const [first] = await callsOf(world, action)
  if (!first) return false
  return world.client.call({ account: first.from, to: first.to, data: first.data }).then(
    () => true,
    () => false,
  )
}

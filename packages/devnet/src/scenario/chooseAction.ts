import { allocationManagerAbi, delegationManagerAbi, strategyManagerAbi } from '@restack/sdk/abi'
import { type Address, zeroAddress } from 'viem'
import type { Random } from '../random.js'
import { dueWithdrawals } from './calls/staking.js'
import type { Action } from './schema.js'
import { addressOf, strategyOf, symbolOf, type World } from './world.js'

type Idea = (world: World, random: Random) => Promise<Action | undefined>

type Weighted = readonly (readonly [weight: number, idea: Idea])[]

/** What stakers and passers-by do, with weights: nothing that could stand in the way of a scripted history. */
const calmIdeas: Weighted = [
  [28, someDeposit],
  [12, someWithdrawal],
  [14, someCompletion],
  [4, someClearing],
  [6, someSlashClearing],
]

/** What also happens in real time, when no script follows. */
const allIdeas: Weighted = [
  ...calmIdeas,
  [12, someDelegation],
  [3, someRedelegation],
  [2, someUndelegation],
  [10, someAllocation],
  [2, someSlash],
]

/** Thousandths of a percent in 1e18 fixed point. */
const grain = 10n ** 13n

/**
 * Something that somebody could do now, by chance. Reads the chain, so that the action is possible.
 *
 * @param options.calm Leave out what changes delegations and allocations, or slashes.
 * @returns undefined in the rare case that nothing was found.
 */
export async function chooseAction(
  world: World,
  random: Random,
  { calm = false }: { calm?: boolean } = {},
): Promise<Action | undefined> {
  const ideas = calm ? calmIdeas : allIdeas
  const total = ideas.reduce((sum, [weight]) => sum + weight, 0)
  for (let attempt = 0; attempt < 10; attempt++) {
    let left = random.next() * total
    const idea = ideas.find(([weight]) => {
      left -= weight
      return left < 0
    })?.[1]
    const action = await idea?.(world, random)
    if (action) return action
  }
  return undefined
}

async function someDeposit({ scenario }: World, random: Random): Promise<Action | undefined> {
  const staker = random.pick(scenario.stakers)
  const token = random.pick(scenario.tokens)?.symbol
  if (!staker || !token) return undefined
  return { action: 'deposit', staker, token, amount: (random.integer(50, 1200) / 100).toString() }
}

async function someWithdrawal(world: World, random: Random): Promise<Action | undefined> {
  const staker = random.pick(world.scenario.stakers)
  if (!staker) return undefined
  const [strategies] = await world.client.readContract({
    address: world.deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    functionName: 'getDepositedShares',
    args: [addressOf(world, staker)],
  })
  const token = symbolOf(world, random.pick(strategies) ?? zeroAddress)
  if (!token) return undefined
  return { action: 'queueWithdrawal', staker, token, percent: random.integer(5, 30) }
}

async function someCompletion(world: World, random: Random): Promise<Action | undefined> {
  const staker = random.pick(world.scenario.stakers)
  if (!staker || (await dueWithdrawals(world, addressOf(world, staker))).length === 0) return undefined
  return { action: 'completeWithdrawals', staker, receive: random.next() < 0.5 ? 'shares' : 'tokens' }
}

async function someDelegation(world: World, random: Random): Promise<Action | undefined> {
  const { staker, current } = await someStaker(world, random)
  const operator = await someOperator(world, random)
  return staker && operator && current === zeroAddress ? { action: 'delegate', staker, operator } : undefined
}

async function someRedelegation(world: World, random: Random): Promise<Action | undefined> {
  const { staker, current } = await someStaker(world, random)
  const operator = await someOperator(world, random)
  if (!staker || !operator || current === zeroAddress || current === addressOf(world, operator))
    return undefined
  return { action: 'redelegate', staker, operator }
}

async function someUndelegation(world: World, random: Random): Promise<Action | undefined> {
  const { staker, current } = await someStaker(world, random)
  return staker && current !== zeroAddress ? { action: 'undelegate', staker } : undefined
}

/** Raises or lowers one allocation, within what the operator has left. */
async function someAllocation(world: World, random: Random): Promise<Action | undefined> {
  const operator = await someOperator(world, random)
  if (!operator) return undefined
  const address = addressOf(world, operator)
  const manager = allocations(world)
  const operatorSet = random.pick(
    await world.client.readContract({ ...manager, functionName: 'getRegisteredSets', args: [address] }),
  )
  const avs = operatorSet && avsNamed(world, operatorSet.avs)
  if (!operatorSet || !avs) return undefined
  const strategy = random.pick(
    await world.client.readContract({
      ...manager,
      functionName: 'getStrategiesInOperatorSet',
      args: [operatorSet],
    }),
  )
  const token = strategy && symbolOf(world, strategy)
  if (!strategy || !token) return undefined
  const allocation = await world.client.readContract({
    ...manager,
    functionName: 'getAllocation',
    args: [address, operatorSet, strategy],
  })
  if (allocation.effectBlock !== 0) return undefined
  const free = await world.client.readContract({
    ...manager,
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

async function someClearing(world: World, random: Random): Promise<Action | undefined> {
  const operator = await someOperator(world, random)
  if (!operator) return undefined
  return {
    action: 'clearDeallocationQueue',
    operator,
    tokens: world.scenario.tokens.map(({ symbol }) => symbol),
    by: random.pick(world.scenario.stakers),
  }
}

/** A small slash of one member of one set. */
async function someSlash(world: World, random: Random): Promise<Action | undefined> {
  const avs = random.pick(world.scenario.avss)?.name
  const operator = await someOperator(world, random)
  if (!avs || !operator) return undefined
  const address = addressOf(world, operator)
  const manager = allocations(world)
  const sets = await world.client.readContract({
    ...manager,
    functionName: 'getRegisteredSets',
    args: [address],
  })
  const operatorSet = random.pick(sets.filter((set) => set.avs === addressOf(world, avs)))
  if (!operatorSet) return undefined
  const strategies = await world.client.readContract({
    ...manager,
    functionName: 'getStrategiesInOperatorSet',
    args: [operatorSet],
  })
  const slashed: Record<string, number> = {}
  for (const strategy of strategies) {
    const { currentMagnitude } = await world.client.readContract({
      ...manager,
      functionName: 'getAllocation',
      args: [address, operatorSet, strategy],
    })
    const token = symbolOf(world, strategy)
    if (token && currentMagnitude > 0n) slashed[token] = random.integer(50, 400) / 1000
  }
  if (Object.keys(slashed).length === 0) return undefined
  const description =
    random.pick(['Missed a signing round', 'Late attestation', 'Stale price answered']) ?? ''
  return { action: 'slash', avs, set: operatorSet.id, operator, slashed, description }
}

async function someSlashClearing(world: World, random: Random): Promise<Action | undefined> {
  const manager = { address: world.deployment.contracts.strategyManager, abi: strategyManagerAbi } as const
  const sets = await world.client.readContract({ ...manager, functionName: 'getPendingOperatorSets' })
  const operatorSet = random.pick(sets)
  const avs = operatorSet && avsNamed(world, operatorSet.avs)
  if (!operatorSet || !avs) return undefined
  const [slash] = await world.client.readContract({
    ...manager,
    functionName: 'getPendingSlashIds',
    args: [operatorSet],
  })
  const by = random.pick(world.scenario.stakers)
  if (slash === undefined || !by) return undefined
  const resolved = await world.client.readContract({
    ...manager,
    functionName: 'getSlashResolutionBlock',
    args: [operatorSet, slash],
  })
  if (BigInt(resolved) > (await world.client.getBlockNumber()) + 1n) return undefined
  return { action: 'clearSlash', avs, set: operatorSet.id, slash: Number(slash), by }
}

/** A staker and the operator it is delegated to, the zero address if none. */
async function someStaker(world: World, random: Random): Promise<{ staker?: string; current?: Address }> {
  const staker = random.pick(world.scenario.stakers)
  if (!staker) return {}
  const current = await world.client.readContract({
    address: world.deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    functionName: 'delegatedTo',
    args: [addressOf(world, staker)],
  })
  return { staker, current }
}

/** A registered operator that is not wholly slashed anywhere, so that stake can still come to it. */
async function someOperator(world: World, random: Random): Promise<string | undefined> {
  const operator = random.pick(world.scenario.operators)?.name
  if (!operator) return undefined
  const address = addressOf(world, operator)
  const registered = await world.client.readContract({
    address: world.deployment.contracts.delegationManager,
    abi: delegationManagerAbi,
    functionName: 'isOperator',
    args: [address],
  })
  if (!registered) return undefined
  const magnitudes = await world.client.readContract({
    ...allocations(world),
    functionName: 'getMaxMagnitudes',
    args: [address, world.scenario.tokens.map(({ symbol }) => strategyOf(world, symbol))],
  })
  return magnitudes.every((magnitude) => magnitude > 0n) ? operator : undefined
}

function allocations({ deployment }: World) {
  return { address: deployment.contracts.allocationManager, abi: allocationManagerAbi } as const
}

function avsNamed(world: World, avs: Address): string | undefined {
  return world.scenario.avss.find(({ name }) => addressOf(world, name) === avs)?.name
}

import { allocationManagerAbi, delegationManagerAbi } from '@restack/sdk/abi'
import { type Address, zeroAddress } from 'viem'
import type { Random } from '../../random.js'
import { nativeSymbol } from '../schema.js'
import { addressOf, strategyOf, type World } from '../world.js'

export type OperatorSet = { avs: Address; id: number }

export const allocations = ({ deployment }: World) =>
  ({ address: deployment.contracts.allocationManager, abi: allocationManagerAbi }) as const

export const delegation = ({ deployment }: World) =>
  ({ address: deployment.contracts.delegationManager, abi: delegationManagerAbi }) as const

/** Name of the operator that a staker is delegated to; undefined if none of the scenario's. */
export async function operatorOf(world: World, staker: string): Promise<string | undefined> {
  const operator = await world.client.readContract({
    ...delegation(world),
    functionName: 'delegatedTo',
    args: [addressOf(world, staker)],
  })
  return operator === zeroAddress ? undefined : nameOf(world, operator)
}

export function registeredSets(world: World, operator: string): Promise<readonly OperatorSet[]> {
  return world.client.readContract({
    ...allocations(world),
    functionName: 'getRegisteredSets',
    args: [addressOf(world, operator)],
  })
}

export function strategiesOf(world: World, operatorSet: OperatorSet): Promise<readonly Address[]> {
  return world.client.readContract({
    ...allocations(world),
    functionName: 'getStrategiesInOperatorSet',
    args: [operatorSet],
  })
}

/** An operator that serves somebody, and is not wholly slashed anywhere, so that stake can come to it. */
export async function someOperator(world: World, random: Random): Promise<string | undefined> {
  const operator = random.pick(world.scenario.operators)?.name
  if (!operator || (await registeredSets(world, operator)).length === 0) return undefined
  return (await canHoldStake(world, operator)) ? operator : undefined
}

export async function canHoldStake(world: World, operator: string): Promise<boolean> {
  const symbols = [...world.scenario.tokens.map(({ symbol }) => symbol), nativeSymbol]
  const magnitudes = await world.client.readContract({
    ...allocations(world),
    functionName: 'getMaxMagnitudes',
    args: [addressOf(world, operator), symbols.map((symbol) => strategyOf(world, symbol))],
  })
  return magnitudes.every((magnitude) => magnitude > 0n)
}

export function nameOf({ actors }: World, account: Address): string | undefined {
  return Object.entries(actors).find(([, { address }]) => address === account)?.[0]
}

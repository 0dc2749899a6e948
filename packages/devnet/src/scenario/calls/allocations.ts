import { allocationManagerAbi } from '@restack/sdk/abi'
import type { Action } from '../schema.js'
import { addressOf, type Call, call, percentToWad, strategyOf, type World } from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

export async function setAllocationDelay(
  world: World,
  { operator, blocks }: Of<'setAllocationDelay'>,
): Promise<Call[]> {
  const from = addressOf(world, operator)
  return [
    call(from, world.deployment.contracts.allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'setAllocationDelay',
      args: [from, blocks],
    }),
  ]
}

export async function allocate(world: World, action: Of<'allocate'>): Promise<Call[]> {
  const operatorSet = { avs: addressOf(world, action.avs), id: action.set }
  return [
    call(addressOf(world, action.by ?? action.operator), world.deployment.contracts.allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'modifyAllocations',
      args: [
        addressOf(world, action.operator),
        [
          {
            operatorSet,
            strategies: [strategyOf(world, action.token)],
            newMagnitudes: [percentToWad(action.percent)],
          },
        ],
      ],
    }),
  ]
}

export async function clearDeallocationQueue(
  world: World,
  action: Of<'clearDeallocationQueue'>,
): Promise<Call[]> {
  return [
    call(addressOf(world, action.by ?? action.operator), world.deployment.contracts.allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'clearDeallocationQueue',
      args: [
        addressOf(world, action.operator),
        action.tokens.map((token) => strategyOf(world, token)),
        action.tokens.map(() => 65_535),
      ],
    }),
  ]
}

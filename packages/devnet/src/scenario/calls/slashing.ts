import { allocationManagerAbi, strategyManagerAbi } from '@restack/sdk/abi'
import type { Action } from '../schema.js'
import {
  addressOf,
  ascendingStrategies,
  type Call,
  call,
  percentToWad,
  symbolOf,
  type World,
} from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

/** Sent by the slasher in force, whoever that is by now. */
export async function slash(world: World, action: Of<'slash'>): Promise<Call[]> {
  const { allocationManager } = world.deployment.contracts
  const avs = addressOf(world, action.avs)
  const slasher = await world.client.readContract({
    address: allocationManager,
    abi: allocationManagerAbi,
    functionName: 'getSlasher',
    args: [{ avs, id: action.set }],
  })
  const strategies = ascendingStrategies(world, Object.keys(action.slashed))
  const wadsToSlash = strategies.map((strategy) =>
    percentToWad(action.slashed[symbolOf(world, strategy) ?? ''] ?? 0),
  )
  return [
    call(slasher, allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'slashOperator',
      args: [
        avs,
        {
          operator: addressOf(world, action.operator),
          operatorSetId: action.set,
          strategies,
          wadsToSlash,
          description: action.description,
        },
      ],
    }),
  ]
}

export async function clearSlash(world: World, action: Of<'clearSlash'>): Promise<Call[]> {
  return [
    call(addressOf(world, action.by), world.deployment.contracts.strategyManager, {
      abi: strategyManagerAbi,
      functionName: 'clearBurnOrRedistributableShares',
      args: [{ avs: addressOf(world, action.avs), id: action.set }, BigInt(action.slash)],
    }),
  ]
}

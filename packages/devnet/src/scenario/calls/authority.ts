import { RestackError } from '@restack/sdk'
import {
  allocationManagerAbi,
  delegationManagerAbi,
  permissionControllerAbi,
  strategyManagerAbi,
} from '@restack/sdk/abi'
import { type Abi, getAbiItem, toFunctionSelector } from 'viem'
import type { Action } from '../schema.js'
import { addressOf, type Call, call, type World } from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

const abis: Record<Of<'appoint'>['contract'], Abi> = {
  allocationManager: allocationManagerAbi,
  delegationManager: delegationManagerAbi,
}

export async function appoint(world: World, action: Of<'appoint'>): Promise<Call[]> {
  const account = addressOf(world, action.account)
  const item = getAbiItem({ abi: abis[action.contract], name: action.function })
  if (item?.type !== 'function') {
    throw new RestackError({
      code: 'UnknownFunction',
      message: `The scenario appoints ${action.appointee} for ${action.function}, which ${action.contract} does not have.`,
      remedy: 'Correct the name of the function in the scenario.',
    })
  }
  return [
    call(account, world.deployment.contracts.permissionController, {
      abi: permissionControllerAbi,
      functionName: 'setAppointee',
      args: [
        account,
        addressOf(world, action.appointee),
        world.deployment.contracts[action.contract],
        toFunctionSelector(item),
      ],
    }),
  ]
}

export async function pause(world: World, { contract, bits }: Of<'pause'>): Promise<Call[]> {
  const bitmap = bits.reduce((map, bit) => map | (1n << BigInt(bit)), 0n)
  return [
    call(addressOf(world, 'pauser'), world.deployment.contracts[contract], {
      abi: strategyManagerAbi,
      functionName: 'pause',
      args: [bitmap],
    }),
  ]
}

export async function unpause(world: World, { contract }: Of<'unpause'>): Promise<Call[]> {
  return [
    call(addressOf(world, 'council'), world.deployment.contracts[contract], {
      abi: strategyManagerAbi,
      functionName: 'unpause',
      args: [0n],
    }),
  ]
}

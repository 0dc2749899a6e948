import { RestackError } from '@restack/sdk'
import { allocationManagerAbi, allowlistRegistrarAbi, avsDirectoryAbi } from '@restack/sdk/abi'
import { maxUint256, parseAbi, zeroHash } from 'viem'
import { sign } from 'viem/accounts'
import { actorNamed } from '../../actors.js'
import type { Action } from '../schema.js'
import { addressOf, type Call, call, registrarOf, strategyOf, type World } from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

/** The four overloads by themselves, since their arguments don't tell them apart. */
const burningSets = parseAbi([
  'struct Params { uint32 operatorSetId; address[] strategies; }',
  'function createOperatorSets(address avs, Params[] params)',
])
const burningSetsWithSlasher = parseAbi([
  'struct Params { uint32 operatorSetId; address[] strategies; address slasher; }',
  'function createOperatorSets(address avs, Params[] params)',
])
const redistributingSets = parseAbi([
  'struct Params { uint32 operatorSetId; address[] strategies; }',
  'function createRedistributingOperatorSets(address avs, Params[] params, address[] redistributionRecipients)',
])
const redistributingSetsWithSlasher = parseAbi([
  'struct Params { uint32 operatorSetId; address[] strategies; address slasher; }',
  'function createRedistributingOperatorSets(address avs, Params[] params, address[] redistributionRecipients)',
])

export async function announceAvs(world: World, { avs }: Of<'announceAvs'>): Promise<Call[]> {
  const { allocationManager } = world.deployment.contracts
  const from = addressOf(world, avs)
  const declared = world.scenario.avss.find(({ name }) => name === avs)
  const metadataUri = declared?.metadataUri ?? ''
  const listed = declared?.registrar?.kind === 'allowlist' ? declared.registrar.operators : []
  return [
    call(from, allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'updateAVSMetadataURI',
      args: [from, metadataUri],
    }),
    call(from, allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'setAVSRegistrar',
      args: [from, registrarOf(world, avs)],
    }),
    ...(listed.length > 0
      ? await allowOperators(world, { action: 'allowOperators', avs, operators: listed, allowed: true })
      : []),
  ]
}

export async function allowOperators(
  world: World,
  { avs, operators, allowed }: Of<'allowOperators'>,
): Promise<Call[]> {
  return [
    call(addressOf(world, avs), registrarOf(world, avs), {
      abi: allowlistRegistrarAbi,
      functionName: 'setAllowed',
      args: [operators.map((operator) => addressOf(world, operator)), allowed],
    }),
  ]
}

export async function createOperatorSet(world: World, action: Of<'createOperatorSet'>): Promise<Call[]> {
  const { allocationManager } = world.deployment.contracts
  const avs = addressOf(world, action.avs)
  const params = {
    operatorSetId: action.set,
    strategies: action.tokens.map((token) => strategyOf(world, token)),
  }
  const withSlasher =
    action.slasher === undefined ? undefined : { ...params, slasher: addressOf(world, action.slasher) }
  if (action.redistributionRecipient === undefined) {
    const functionName = 'createOperatorSets'
    return [
      withSlasher
        ? call(avs, allocationManager, {
            abi: burningSetsWithSlasher,
            functionName,
            args: [avs, [withSlasher]],
          })
        : call(avs, allocationManager, { abi: burningSets, functionName, args: [avs, [params]] }),
    ]
  }
  const functionName = 'createRedistributingOperatorSets'
  const recipients = [addressOf(world, action.redistributionRecipient)]
  return [
    withSlasher
      ? call(avs, allocationManager, {
          abi: redistributingSetsWithSlasher,
          functionName,
          args: [avs, [withSlasher], recipients],
        })
      : call(avs, allocationManager, {
          abi: redistributingSets,
          functionName,
          args: [avs, [params], recipients],
        }),
  ]
}

export async function updateSlasher(
  world: World,
  { avs, set, slasher }: Of<'updateSlasher'>,
): Promise<Call[]> {
  const from = addressOf(world, avs)
  return [
    call(from, world.deployment.contracts.allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'updateSlasher',
      args: [{ avs: from, id: set }, addressOf(world, slasher)],
    }),
  ]
}

export async function registerForSets(world: World, action: Of<'registerForSets'>): Promise<Call[]> {
  return [
    call(addressOf(world, action.by ?? action.operator), world.deployment.contracts.allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'registerForOperatorSets',
      args: [
        addressOf(world, action.operator),
        { avs: addressOf(world, action.avs), operatorSetIds: action.sets, data: '0x' },
      ],
    }),
  ]
}

export async function deregisterFromSets(world: World, action: Of<'deregisterFromSets'>): Promise<Call[]> {
  const operator = addressOf(world, action.operator)
  return [
    call(addressOf(world, action.by ?? action.operator), world.deployment.contracts.allocationManager, {
      abi: allocationManagerAbi,
      functionName: 'deregisterFromOperatorSets',
      args: [{ operator, avs: addressOf(world, action.avs), operatorSetIds: action.sets }],
    }),
  ]
}

/** The operator signs; the AVS sends. */
export async function registerToAvs(world: World, { operator, avs }: Of<'registerToAvs'>): Promise<Call[]> {
  const { avsDirectory } = world.deployment.contracts
  if (!avsDirectory) {
    throw new RestackError({
      code: 'NoAVSDirectory',
      message: 'The contracts of this devnet have no AVSDirectory.',
      remedy: 'Start the devnet anew, with contracts of today.',
    })
  }
  const from = addressOf(world, avs)
  const { address, privateKey } = actorNamed(world.actors, operator)
  const hash = await world.client.readContract({
    address: avsDirectory,
    abi: avsDirectoryAbi,
    functionName: 'calculateOperatorAVSRegistrationDigestHash',
    args: [address, from, zeroHash, maxUint256],
  })
  const signature = await sign({ hash, privateKey, to: 'hex' })
  return [
    call(from, avsDirectory, {
      abi: avsDirectoryAbi,
      functionName: 'registerOperatorToAVS',
      args: [address, { signature, salt: zeroHash, expiry: maxUint256 }],
    }),
  ]
}

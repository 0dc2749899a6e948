import { eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk/abi'
import type { Address, Hex } from 'viem'
import { checkpointOf, type PodValidator, podOf, provable, validatorStatus, validatorsOf } from '../pods.js'
import type { Action } from '../schema.js'
import { addressOf, type Call, call, type World } from '../world.js'

type Of<name extends Action['action']> = Extract<Action, { action: name }>

const proofGas = (validators: number) => 700_000n + 150_000n * BigInt(validators)

export async function createPod(world: World, { staker }: Of<'createPod'>): Promise<Call[]> {
  return [
    call(addressOf(world, staker), world.deployment.contracts.eigenPodManager, {
      abi: eigenPodManagerAbi,
      functionName: 'createPod',
      args: [],
    }),
  ]
}

/** In as few transactions as may be. None if there is nothing to prove. */
export async function proveCredentials(world: World, { staker }: Of<'proveCredentials'>): Promise<Call[]> {
  const { beacon } = world
  if (!beacon) return []
  const pod = await podOf(world, staker)
  const { timestamp, blockRoot } = await provable(world, pod)
  const digest = await beacon.digest(blockRoot, pod)
  const unproven = indicesOf(await validatorsOf(world, pod, digest), validatorStatus.inactive)
  return proofCalls(
    addressOf(world, staker),
    pod,
    beacon.proofs.credentials(digest, pod, unproven, timestamp),
  )
}

export async function startCheckpoint(world: World, { staker }: Of<'startCheckpoint'>): Promise<Call[]> {
  if (!world.beacon) return []
  return [
    call(addressOf(world, staker), await podOf(world, staker), {
      abi: eigenPodAbi,
      functionName: 'startCheckpoint',
      args: [false],
    }),
  ]
}

export async function proveCheckpoint(world: World, { staker, by }: Of<'proveCheckpoint'>): Promise<Call[]> {
  const { beacon } = world
  if (!beacon) return []
  const pod = await podOf(world, staker)
  const { startedAt, blockRoot } = await checkpointOf(world, pod)
  if (startedAt === 0n) return []
  const digest = await beacon.digest(blockRoot, pod)
  const uncounted = (await validatorsOf(world, pod, digest)).filter(
    ({ lastCheckpointedAt }) => lastCheckpointedAt < startedAt,
  )
  const proofs = beacon.proofs.balances(digest, indicesOf(uncounted, validatorStatus.active))
  return proofCalls(addressOf(world, by ?? staker), pod, proofs)
}

export async function proveStaleBalance(
  world: World,
  { staker, by }: Of<'proveStaleBalance'>,
): Promise<Call[]> {
  const { beacon } = world
  if (!beacon) return []
  const pod = await podOf(world, staker)
  const { timestamp, blockRoot } = await provable(world, pod)
  const digest = await beacon.digest(blockRoot, pod)
  const stale = (await validatorsOf(world, pod, digest)).find(
    ({ slashed, status, lastCheckpointedAt }) =>
      slashed && status === validatorStatus.active && lastCheckpointedAt < timestamp,
  )
  if (!stale) return []
  const data = beacon.proofs.staleBalance(digest, stale.index, timestamp)
  return [{ from: addressOf(world, by ?? staker), to: pod, data }]
}

function indicesOf(validators: readonly PodValidator[], status: number): number[] {
  return validators.filter((validator) => validator.status === status).map(({ index }) => index)
}

function proofCalls(
  from: Address,
  to: Address,
  proofs: readonly { data: Hex; validators: number }[],
): Call[] {
  return proofs.map(({ data, validators }) => ({ from, to, data, gas: proofGas(validators) }))
}

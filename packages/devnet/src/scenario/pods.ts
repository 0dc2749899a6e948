import type { StateDigest } from '@restack/beacon'
import { eigenPodAbi, eigenPodManagerAbi } from '@restack/sdk/abi'
import type { Address, Hex } from 'viem'
import { addressOf, type World } from './world.js'

export type PodValidator = {
  index: number
  pubkey: Hex
  /** By the beacon chain, in the state that was looked at. */
  slashed: boolean
  /** What the pod knows: see `validatorStatus`. */
  status: number
  /** Seconds since 1970. */
  lastCheckpointedAt: bigint
}

/** The pod's own numbers. */
export const validatorStatus = { inactive: 0, active: 1, withdrawn: 2 } as const

/** Where somebody's pod is, or will be. */
export function podOf(world: World, staker: string): Promise<Address> {
  return world.client.readContract({
    address: world.deployment.contracts.eigenPodManager,
    abi: eigenPodManagerAbi,
    functionName: 'getPod',
    args: [addressOf(world, staker)],
  })
}

/** Whether it was created. */
export function hasPod(world: World, staker: string): Promise<boolean> {
  return world.client.readContract({
    address: world.deployment.contracts.eigenPodManager,
    abi: eigenPodManagerAbi,
    functionName: 'hasPod',
    args: [addressOf(world, staker)],
  })
}

/** The checkpoint under way: its time in seconds since 1970, 0 for none, and the beacon block it counts by. */
export async function checkpointOf(
  { client }: World,
  pod: Address,
): Promise<{ startedAt: bigint; blockRoot: Hex; activeValidators: number }> {
  const at = { address: pod, abi: eigenPodAbi } as const
  const startedAt = await client.readContract({ ...at, functionName: 'currentCheckpointTimestamp' })
  const { beaconBlockRoot } = await client.readContract({ ...at, functionName: 'currentCheckpoint' })
  const active = await client.readContract({ ...at, functionName: 'activeValidatorCount' })
  return { startedAt, blockRoot: beaconBlockRoot, activeValidators: Number(active) }
}

/** The newest block's time, and the beacon block that proofs for that time are about. */
export async function provable(
  { client }: World,
  pod: Address,
): Promise<{ timestamp: bigint; blockRoot: Hex }> {
  const { timestamp } = await client.getBlock()
  const blockRoot = await client.readContract({
    address: pod,
    abi: eigenPodAbi,
    functionName: 'getParentBlockRoot',
    args: [timestamp],
  })
  return { timestamp, blockRoot }
}

/** The validators of a pod in a beacon block's state, with what the pod knows of them, by index. */
export async function validatorsOf(
  { client }: World,
  pod: Address,
  digest: StateDigest,
): Promise<PodValidator[]> {
  const validators: PodValidator[] = []
  for (const { index, pubkey, pubkeyHash, slashed } of digest.validators.values()) {
    const { status, lastCheckpointedAt } = await client.readContract({
      address: pod,
      abi: eigenPodAbi,
      functionName: 'validatorPubkeyHashToInfo',
      args: [pubkeyHash],
    })
    validators.push({ index, pubkey, slashed, status, lastCheckpointedAt })
  }
  return validators
}

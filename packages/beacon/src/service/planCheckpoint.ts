import { planBatches } from '../batches/planBatches.js'
import type { StateDigest } from '../state/digest.js'
import { formOf } from './planCredentials.js'
import type { StakedValidator } from './podStake.js'
import type { BatchLimits, CheckpointStep, ExpectedCheckpoint, PodView, StartStep } from './types.js'

const GWEI = 10n ** 9n

/** Gas of a start with its transaction: a pod's first takes 89,300 (chapter 03 §10.1), a stale proof's is no start. */
const startGas = 130_000

/** A validator that a checkpoint counts: with what it counted before. */
export type Counted = { index: number; before: bigint; now: bigint }

/** Validators that the checkpoint under way, or one that began now, has to count. */
export function dueValidators(view: PodView, stake: readonly StakedValidator[]): Counted[] {
  const startedAt = view.pod.checkpoint?.startedAt
  return stake.flatMap(({ validator, known }) => {
    if (known.status !== 'active') return []
    if (startedAt !== undefined && known.lastCheckpointedAt !== null && known.lastCheckpointedAt >= startedAt)
      return []
    return [{ index: validator.index, before: known.restakedBalanceGwei, now: validator.balanceGwei }]
  })
}

/** The start of a checkpoint, where none is under way. */
export function planStart(view: PodView, validatorCount: number): StartStep {
  return {
    kind: 'startCheckpoint',
    validatorCount,
    gas: startGas,
    costWei: BigInt(startGas) * view.gasPriceWei,
  }
}

/** Transactions that count validators. */
export function planProofs(
  view: PodView,
  { digest, due, limits }: { digest: StateDigest; due: readonly Counted[]; limits?: BatchLimits | undefined },
): CheckpointStep[] {
  if (due.length === 0) return []
  const form = formOf(view)
  const indices = due.map(({ index }) => index)
  const batches = planBatches({ digest, indices, kind: 'checkpoint', form, ...limits })
  return batches.map(({ indices, bytes, gas }) => ({
    kind: 'checkpoint',
    form,
    validatorIndices: indices,
    bytes,
    gas,
    costWei: BigInt(gas) * view.gasPriceWei,
  }))
}

/** What the checkpoint under way will have counted at its end, or one that began now. */
export function expectCheckpoint(view: PodView, due: readonly Counted[]): ExpectedCheckpoint {
  const { checkpoint, uncreditedWei } = view.pod
  const delta = due.reduce((sum, { before, now }) => sum + now - before, 0n)
  return {
    podBalanceGwei: checkpoint ? checkpoint.podBalanceGwei : uncreditedWei / GWEI,
    balanceDeltaGwei: (checkpoint?.balanceDeltasGwei ?? 0n) + delta + view.carriedGwei,
  }
}

/** The pod's stake as the checkpoint compares with it: in the pod and on the beacon chain, in wei. */
export function stakeBefore(view: PodView, due: readonly Counted[]): bigint {
  const { checkpoint, withdrawableWei } = view.pod
  const counted = checkpoint?.prevBeaconBalanceGwei ?? 0n
  const beaconGwei = due.reduce((sum, { before }) => sum + before, counted)
  return withdrawableWei + (beaconGwei - view.carriedGwei) * GWEI
}

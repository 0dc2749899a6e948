import { getParentBlockRoot } from '../beacon/parentBlockRoot.js'
import { GWEI } from '../core/constants.js'
import { emit, type Run, write } from '../core/run.js'
import { panic, require } from '../error.js'
import type { Address, Checkpoint, Pod } from '../state.js'
import { forkLayout } from './forks.js'
import { recordBalanceUpdate } from './recordBeaconChainETHBalanceUpdate.js'

/** What starting and proving a checkpoint share (chapter 03 §3.1.4, §3.1.6). */

/**
 * The start procedure. Errors: `CheckpointAlreadyActive`, `CannotCheckpointTwiceInSingleBlock`, `NoBalanceToCheckpoint`,
 * those of `getParentBlockRoot`, `TimestampTooCloseToFork`, and those of {@link update}.
 */
export function start(run: Run, podOwner: Address, pod: Pod, revertIfNoBalance: boolean): void {
  const { state } = run
  const { timestamp } = state
  require(pod.currentCheckpointTimestamp === 0n, 'CheckpointAlreadyActive')
  require(pod.lastCheckpointTimestamp !== timestamp, 'CannotCheckpointTwiceInSingleBlock')
  const podBalanceGwei = uncreditedGwei(pod)
  require(!revertIfNoBalance || podBalanceGwei !== 0n, 'NoBalanceToCheckpoint')
  const beaconBlockRoot = getParentBlockRoot(state, timestamp)
  forkLayout(state, timestamp) // refuses in the first seconds of a fork
  write(run, pod, 'currentCheckpointTimestamp', timestamp)
  const proofsRemaining = pod.activeValidatorCount
  update(run, podOwner, pod, {
    beaconBlockRoot,
    proofsRemaining,
    podBalanceGwei,
    balanceDeltasGwei: 0n,
    prevBeaconBalanceGwei: 0n,
  })
  emit(run, pod.address, 'CheckpointCreated', {
    checkpointTimestamp: timestamp,
    beaconBlockRoot,
    validatorCount: BigInt(proofsRemaining),
  })
}

/** ETH in the pod that nobody has shares for, in whole gwei. */
function uncreditedGwei({ balanceWei, withdrawableGwei, withdrawableRemainderWei }: Pod): bigint {
  const credited = withdrawableGwei * GWEI + withdrawableRemainderWei
  if (balanceWei < credited) panic(0x11)
  return (balanceWei - credited) / GWEI
}

/**
 * The update procedure: stores what was counted, and reports it when nothing is left to prove. Errors: those of
 * `recordBeaconChainETHBalanceUpdate`.
 */
export function update(run: Run, podOwner: Address, pod: Pod, checkpoint: Checkpoint): void {
  write(run, pod, 'checkpoint', checkpoint)
  if (checkpoint.proofsRemaining !== 0) return
  const { podBalanceGwei, balanceDeltasGwei, prevBeaconBalanceGwei } = checkpoint
  // What a cancelled checkpoint counted is reported now, against the balances that it was counted from.
  const carried = pod.carriedDeltasGwei
  const prevRestakedGwei = pod.withdrawableGwei + prevBeaconBalanceGwei - carried
  const deltaGwei = podBalanceGwei + balanceDeltasGwei + carried
  write(run, pod, 'carriedDeltasGwei', 0n)
  write(run, pod, 'withdrawableGwei', pod.withdrawableGwei + podBalanceGwei)
  write(run, pod, 'lastCheckpointTimestamp', pod.currentCheckpointTimestamp)
  write(run, pod, 'currentCheckpointTimestamp', 0n)
  emit(run, pod.address, 'CheckpointFinalized', {
    checkpointTimestamp: pod.lastCheckpointTimestamp,
    totalShareDeltaWei: deltaGwei * GWEI,
  })
  const prevRestakedWei = prevRestakedGwei * GWEI + pod.withdrawableRemainderWei
  recordBalanceUpdate(run, podOwner, prevRestakedWei, deltaGwei * GWEI)
}

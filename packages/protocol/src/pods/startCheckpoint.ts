import { transact } from '../core/run.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { start } from './checkpoint.js'
import { requirePodsNotPaused } from './pausing.js'
import { podOf, requireOwnerOrSubmitter } from './pod.js'

export type StartCheckpointParameters = { caller: Address; podOwner: Address; revertIfNoBalance: boolean }

/**
 * Begins to count a pod's ETH and validators; ends it at once where there are none (chapter 03 §3.1.4). Errors:
 * `OnlyEigenPodOwnerOrProofSubmitter`, `CurrentlyPaused`, `CheckpointAlreadyActive`,
 * `CannotCheckpointTwiceInSingleBlock`, `NoBalanceToCheckpoint`, `InvalidEIP4788Response`, `TimestampTooCloseToFork`, `FullySlashed`.
 */
export function startCheckpoint(
  state: State,
  { caller, podOwner, revertIfNoBalance }: StartCheckpointParameters,
): Outcome<void> {
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    requireOwnerOrSubmitter(pod, podOwner, caller)
    requirePodsNotPaused(state, 'startCheckpoint')
    start(run, podOwner, pod, revertIfNoBalance)
  })
}

import { BEACON_CHAIN_ETH_STRATEGY } from '../core/constants.js'
import { emit, transact, write } from '../core/run.js'
import { slashingFactor } from '../delegation/slashingFactors.js'
import { delegatedTo } from '../delegation/views.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { NO_CHECKPOINT, podOf, requirePodOwner } from './pod.js'

/**
 * Gives up a checkpoint that could not end with a gain, because nothing is left of the stake it would add to: slashing
 * factor times magnitude is 0 (docs/differences.md). What it has counted is reported by the next one. Errors:
 * `OnlyEigenPodOwner`, `NoActiveCheckpoint`, `CheckpointCanBeFinalized`.
 */
export function cancelCheckpoint(
  state: State,
  { caller, podOwner }: { caller: Address; podOwner: Address },
): Outcome<void> {
  return transact(state, (run) => {
    const pod = podOf(state, podOwner)
    requirePodOwner(podOwner, caller)
    require(pod.currentCheckpointTimestamp !== 0n, 'NoActiveCheckpoint')
    const operator = delegatedTo(state, podOwner)
    const factor = slashingFactor(state, podOwner, operator, BEACON_CHAIN_ETH_STRATEGY)
    require(factor === 0n, 'CheckpointCanBeFinalized')
    const carried = pod.carriedDeltasGwei + pod.checkpoint.balanceDeltasGwei
    const checkpointTimestamp = pod.currentCheckpointTimestamp
    write(run, pod, 'carriedDeltasGwei', carried)
    // Validators counted at this timestamp are counted again only at a later one.
    write(run, pod, 'lastCheckpointTimestamp', checkpointTimestamp)
    write(run, pod, 'currentCheckpointTimestamp', 0n)
    write(run, pod, 'checkpoint', NO_CHECKPOINT)
    emit(run, pod.address, 'CheckpointCancelled', { checkpointTimestamp, carriedBalanceDeltaGwei: carried })
  })
}

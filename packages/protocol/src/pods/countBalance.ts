import { emit, put, type Run, write } from '../core/run.js'
import type { Address, Checkpoint, Hex, Pod } from '../state.js'
import { update } from './checkpoint.js'
import { activeValidator } from './pod.js'

/** Balances being counted in one call; `checkpoint` and `exitedGwei` are stored at its end. */
export type Counting = { run: Run; podOwner: Address; pod: Pod; checkpoint: Checkpoint; exitedGwei: bigint }

export function beginCount(run: Run, podOwner: Address, pod: Pod): Counting {
  return { run, podOwner, pod, checkpoint: { ...pod.checkpoint }, exitedGwei: 0n }
}

/** Step 5 of chapter 03 §3.1.5 for one validator. `prove` gives the proven balance, of validators that count only. */
export function count(counting: Counting, pubkeyHash: Hex, prove: (validatorIndex: number) => bigint): void {
  const { run, pod, checkpoint } = counting
  const { currentCheckpointTimestamp: checkpointTimestamp } = pod
  const validator = activeValidator(pod, pubkeyHash)
  if (validator === undefined || validator.lastCheckpointedAt >= checkpointTimestamp) return
  const balance = prove(validator.validatorIndex)
  const previous = validator.restakedBalanceGwei
  if (balance !== previous) {
    emit(run, pod.address, 'ValidatorBalanceUpdated', {
      pubkeyHash,
      balanceTimestamp: checkpointTimestamp,
      newValidatorBalanceGwei: balance,
    })
  }
  if (balance === 0n) {
    write(run, pod, 'activeValidatorCount', pod.activeValidatorCount - 1)
    counting.exitedGwei += previous
    emit(run, pod.address, 'ValidatorWithdrawn', { checkpointTimestamp, pubkeyHash })
  }
  checkpoint.proofsRemaining -= 1
  checkpoint.prevBeaconBalanceGwei += previous
  checkpoint.balanceDeltasGwei += balance - previous
  put(run, pod.validators, pubkeyHash, {
    validatorIndex: validator.validatorIndex,
    restakedBalanceGwei: balance,
    lastCheckpointedAt: checkpointTimestamp,
    status: balance === 0n ? 'withdrawn' : 'active',
  })
  emit(run, pod.address, 'ValidatorCheckpointed', { checkpointTimestamp, pubkeyHash })
}

/** Steps 6 and 7. Errors: those of {@link update}. */
export function endCount({ run, podOwner, pod, checkpoint, exitedGwei }: Counting): void {
  const timestamp = pod.currentCheckpointTimestamp
  const exited = pod.checkpointBalanceExitedGwei
  if (exitedGwei !== 0n) put(run, exited, timestamp, (exited.get(timestamp) ?? 0n) + exitedGwei)
  update(run, podOwner, pod, checkpoint)
}

import type { MagnitudeSnapshot, OperatorStake, QueueSnapshot } from '../state.js'
import { WAD } from './constants.js'
import { append, type Run, replace } from './run.js'

/** Chapter 01 §1.7: the last snapshot at or before a block, by binary search. */
export function snapshotAt<S extends { block: number }>(history: readonly S[], block: number): S | undefined {
  let low = 0
  let high = history.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((history[middle] as S).block <= block) low = middle + 1
    else high = middle
  }
  return history[low - 1]
}

/** Appends, or overwrites the snapshot of the same block. */
export function pushSnapshot<S extends { block: number }>(run: Run, history: S[], snapshot: S): void {
  if (history.at(-1)?.block === snapshot.block) replace(run, history, history.length - 1, snapshot)
  else append(run, history, snapshot)
}

export function latestMagnitude(stake: OperatorStake | undefined): bigint {
  return stake?.maxMagnitudes.at(-1)?.magnitude ?? WAD
}

export function magnitudeAt(stake: OperatorStake | undefined, block: number): bigint {
  return snapshotAt<MagnitudeSnapshot>(stake?.maxMagnitudes ?? [], block)?.magnitude ?? WAD
}

/** Scaled shares ever queued by a block, and the number of their entries. */
export function queuedBy(stake: OperatorStake | undefined, block: number): Omit<QueueSnapshot, 'block'> {
  return snapshotAt<QueueSnapshot>(stake?.queuedScaledShares ?? [], block) ?? NOTHING_QUEUED
}

const NOTHING_QUEUED = { scaledShares: 0n, entries: 0n }

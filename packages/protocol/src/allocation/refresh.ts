import { MAX_UINT64 } from '../core/constants.js'
import { decodeOperatorSetKey } from '../core/keys.js'
import { findStake, inSetOf, operatorOf, stakeOf } from '../core/records.js'
import { addToSet, emit, popFront, put, type Run, removeFromSet, write } from '../core/run.js'
import { panic } from '../error.js'
import type { Address, Allocation, Hex, State } from '../state.js'

/** Lazy application of pending changes (chapter 02 §1.3, §1.6). */

export type Refreshed = { encumbered: bigint; allocation: Allocation }

const NO_ALLOCATION: Allocation = { currentMagnitude: 0n, pendingDiff: 0n, effectBlock: 0 }

/** U: a copy of the allocation as it counts in the current block, and the encumbered magnitude with it. */
export function refresh(state: State, operator: Address, key: Hex, strategy: Address): Refreshed {
  const encumbered = findStake(state, operator, strategy)?.encumberedMagnitude ?? 0n
  const stored = storedAllocation(state, operator, key, strategy)
  if (state.block < stored.effectBlock) return { encumbered, allocation: stored }
  const { pendingDiff } = stored
  const currentMagnitude = stored.currentMagnitude + pendingDiff
  if (currentMagnitude < 0n || currentMagnitude > MAX_UINT64) panic(0x11)
  return {
    encumbered: pendingDiff < 0n ? encumbered + pendingDiff : encumbered,
    allocation: { currentMagnitude, pendingDiff: 0n, effectBlock: 0 },
  }
}

export function storedAllocation(state: State, operator: Address, key: Hex, strategy: Address): Allocation {
  return state.operators.get(operator)?.sets.get(key)?.allocations.get(strategy) ?? NO_ALLOCATION
}

/** S: stores both, logs a changed encumbered magnitude, and keeps the lists of what is allocated. */
export function writeBack(
  run: Run,
  operator: Address,
  key: Hex,
  strategy: Address,
  refreshed: Refreshed,
): void {
  const { encumbered, allocation } = refreshed
  const stake = stakeOf(run, operator, strategy)
  if (stake.encumberedMagnitude !== encumbered) {
    write(run, stake, 'encumberedMagnitude', encumbered)
    const args = { operator, strategy, encumberedMagnitude: encumbered }
    emit(run, run.state.config.contracts.allocationManager, 'EncumberedMagnitudeUpdated', args)
  }
  const record = inSetOf(run, operator, key)
  put(run, record.allocations, strategy, allocation)
  const { allocatedSets } = operatorOf(run, operator)
  if (allocation.pendingDiff !== 0n) {
    addToSet(run, record.allocatedStrategies, strategy)
    addToSet(run, allocatedSets, key)
  } else if (allocation.currentMagnitude === 0n) {
    removeFromSet(run, record.allocatedStrategies, strategy)
    if (record.allocatedStrategies.length === 0) removeFromSet(run, allocatedSets, key)
  }
}

/** Completes entries of the deallocation queue from the front, until one is not due. */
export function drain(run: Run, operator: Address, strategy: Address, limit: number): void {
  const queue = findStake(run.state, operator, strategy)?.deallocationQueue ?? []
  for (let count = 0; count < limit; count++) {
    const key = queue[0]
    if (key === undefined) return
    const refreshed = refresh(run.state, operator, key, strategy)
    if (run.state.block < refreshed.allocation.effectBlock) return
    writeBack(run, operator, key, strategy, refreshed)
    popFront(run, queue)
  }
}

export function emitAllocation(
  run: Run,
  operator: Address,
  key: Hex,
  strategy: Address,
  magnitude: bigint,
  effectBlock: number,
): void {
  const operatorSet = decodeOperatorSetKey(key)
  const args = { operator, operatorSet, strategy, magnitude, effectBlock }
  emit(run, run.state.config.contracts.allocationManager, 'AllocationUpdated', args)
}

/** `AllocationUpdated` of one operator, operator set and strategy. */
export type AllocationChange = { block: number; magnitude: bigint; effectBlock: number }

/** As `getAllocation` answers it: refreshed, with `effectBlock` 0 when nothing is pending. */
export type Allocation = { currentMagnitude: bigint; pendingDiff: bigint; effectBlock: number }

export const noAllocation: Allocation = { currentMagnitude: 0n, pendingDiff: 0n, effectBlock: 0 }

/**
 * The allocation in force at a block, from its events in order (chapter 02 §1.3 and §5.5).
 *
 * @example
 * allocationAt([{ block: 10, magnitude: 500n, effectBlock: 15 }], 14)
 * // { currentMagnitude: 0n, pendingDiff: 500n, effectBlock: 15 }
 */
export function allocationAt(changes: readonly AllocationChange[], block: number): Allocation {
  let state = noAllocation
  for (const change of changes) {
    if (change.block > block) break
    state = applyAllocationChange(state, change)
  }
  return refreshAllocation(state, block)
}

/** The pending change is applied once its block is reached (chapter 02 §1.3). */
export function refreshAllocation(state: Allocation, block: number): Allocation {
  if (block < state.effectBlock) return state
  return { currentMagnitude: state.currentMagnitude + state.pendingDiff, pendingDiff: 0n, effectBlock: 0 }
}

/**
 * The allocation after an event. An event whose effect block is its own block sets the current magnitude; a later one
 * announces a change. A slash (an immediate change while another is pending) leaves a pending raise, or one that
 * was slashed to nothing, as it is; for a pending lowering the contract emits the new target just before, which leaves
 * it negative here until the current magnitude follows.
 */
export function applyAllocationChange(before: Allocation, change: AllocationChange): Allocation {
  const { block, magnitude, effectBlock } = change
  const state = refreshAllocation(before, block)
  if (effectBlock > block) {
    return { ...state, pendingDiff: magnitude - state.currentMagnitude, effectBlock }
  }
  if (state.effectBlock === 0) return { currentMagnitude: magnitude, pendingDiff: 0n, effectBlock: 0 }
  const target = state.currentMagnitude + state.pendingDiff
  const pendingDiff = state.pendingDiff < 0n ? target - magnitude : state.pendingDiff
  return { currentMagnitude: magnitude, pendingDiff, effectBlock: state.effectBlock }
}

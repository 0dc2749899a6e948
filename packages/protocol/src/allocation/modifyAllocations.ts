import { requireAuthority, requireNotPaused } from '../core/access.js'
import { MAX_UINT64 } from '../core/constants.js'
import { latestMagnitude } from '../core/history.js'
import { operatorSetKey } from '../core/keys.js'
import { addBlocks, toUint32 } from '../core/math.js'
import { findStake, stakeOf } from '../core/records.js'
import { append, type Run, transact } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Hex, OperatorSet, State } from '../state.js'
import { getAllocationDelay, isOperatorSlashable } from './operatorViews.js'
import { drain, emitAllocation, type Refreshed, refresh, writeBack } from './refresh.js'

export type AllocateParams = {
  operatorSet: OperatorSet
  strategies: readonly Address[]
  newMagnitudes: readonly bigint[]
}

const DRAIN_LIMIT = 65_535

/**
 * Sets how much of an operator's magnitude operator sets may slash (chapter 02 §3.1.3). Errors: `CurrentlyPaused`,
 * `InvalidPermissions`, `UninitializedAllocationDelay`, `InputArrayLengthMismatch`, `InvalidOperatorSet`,
 * `ModificationAlreadyPending`, `SameMagnitude`, `Overflow`, `InsufficientMagnitude`, Panic 0x11.
 */
export function modifyAllocations(
  state: State,
  { caller, operator, params }: { caller: Address; operator: Address; params: readonly AllocateParams[] },
): Outcome<void> {
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    requireNotPaused(state, allocationManager, 0)
    requireAuthority(state, operator, caller, allocationManager, SELECTORS.modifyAllocations)
    const [isSet, delay] = getAllocationDelay(state, operator)
    require(isSet, 'UninitializedAllocationDelay')
    for (const { operatorSet, strategies, newMagnitudes } of params) {
      require(strategies.length === newMagnitudes.length, 'InputArrayLengthMismatch')
      const key = operatorSetKey(operatorSet)
      const record = state.operatorSets.get(key) ?? refuse('InvalidOperatorSet')
      const slashable = isOperatorSlashable(state, operator, operatorSet)
      for (const [index, strategy] of strategies.entries()) {
        const lowersLate = slashable && record.strategies.includes(strategy)
        modify(run, operator, key, strategy, newMagnitudes[index] ?? 0n, delay, lowersLate)
      }
    }
  })
}

function modify(
  run: Run,
  operator: Address,
  key: Hex,
  strategy: Address,
  newMagnitude: bigint,
  delay: number,
  lowersLate: boolean,
): void {
  drain(run, operator, strategy, DRAIN_LIMIT)
  const refreshed = refresh(run.state, operator, key, strategy)
  require(refreshed.allocation.effectBlock === 0, 'ModificationAlreadyPending')
  const diff = newMagnitude - refreshed.allocation.currentMagnitude
  require(diff !== 0n, 'SameMagnitude')
  const next =
    diff > 0n
      ? raised(run.state, operator, strategy, refreshed, diff, delay)
      : lowered(run.state, refreshed, diff, lowersLate)
  if (diff < 0n && lowersLate) append(run, stakeOf(run, operator, strategy).deallocationQueue, key)
  writeBack(run, operator, key, strategy, next)
  emitAllocation(run, operator, key, strategy, newMagnitude, next.allocation.effectBlock)
}

/** The budget is reserved at once. */
function raised(
  state: State,
  operator: Address,
  strategy: Address,
  { encumbered, allocation }: Refreshed,
  diff: bigint,
  delay: number,
): Refreshed {
  const reserved = encumbered + diff
  require(reserved <= MAX_UINT64, 'Overflow')
  require(reserved <= latestMagnitude(findStake(state, operator, strategy)), 'InsufficientMagnitude')
  const effectBlock = addBlocks(state.block, delay)
  return { encumbered: reserved, allocation: { ...allocation, pendingDiff: diff, effectBlock } }
}

/** A magnitude that can be slashed falls after the deallocation delay, any other at once. */
function lowered(
  state: State,
  { encumbered, allocation }: Refreshed,
  diff: bigint,
  late: boolean,
): Refreshed {
  if (late) {
    const effectBlock = addBlocks(state.block, state.config.deallocationDelay + 1)
    return { encumbered, allocation: { ...allocation, pendingDiff: diff, effectBlock } }
  }
  const currentMagnitude = allocation.currentMagnitude + diff
  const effectBlock = toUint32(state.block)
  return { encumbered: encumbered + diff, allocation: { currentMagnitude, pendingDiff: 0n, effectBlock } }
}

import { operatorSetKey } from '../core/keys.js'
import { divWad, mulWad, toUint32 } from '../core/math.js'
import { operatorShares } from '../delegation/views.js'
import type { Address, Hex, OperatorSet, State } from '../state.js'
import { getMaxMagnitude, isOperatorSlashable } from './operatorViews.js'
import { refresh } from './refresh.js'

/**
 * Delegated shares that the set could slash at any time up to a block: lowerings due by then count, raises never do, and
 * an operator who is not slashable now counts 0. Outer index: operator (chapter 02 §3.1.4).
 */
export function getMinimumSlashableStake(
  state: State,
  operatorSet: OperatorSet,
  operators: readonly Address[],
  strategies: readonly Address[],
  futureBlock: number,
): bigint[][] {
  const key = operatorSetKey(operatorSet)
  return operators.map((operator) => {
    if (!isOperatorSlashable(state, operator, operatorSet)) return strategies.map(() => 0n)
    return strategies.map((strategy) => allocatedAt(state, operator, key, strategy, futureBlock))
  })
}

/** Delegated shares that magnitudes in force stand for, whether or not the operator is slashable. */
export function getAllocatedStake(
  state: State,
  operatorSet: OperatorSet,
  operators: readonly Address[],
  strategies: readonly Address[],
): bigint[][] {
  const key = operatorSetKey(operatorSet)
  const block = toUint32(state.block)
  return operators.map((operator) =>
    strategies.map((strategy) => allocatedAt(state, operator, key, strategy, block)),
  )
}

/** Two floors, in this order. */
function allocatedAt(state: State, operator: Address, key: Hex, strategy: Address, block: number): bigint {
  const maxMagnitude = getMaxMagnitude(state, operator, strategy)
  if (maxMagnitude === 0n) return 0n
  const { currentMagnitude, pendingDiff, effectBlock } = refresh(state, operator, key, strategy).allocation
  const lowered = effectBlock <= block && pendingDiff < 0n
  const magnitude = lowered ? currentMagnitude + pendingDiff : currentMagnitude
  return mulWad(operatorShares(state, operator, strategy), divWad(magnitude, maxMagnitude))
}

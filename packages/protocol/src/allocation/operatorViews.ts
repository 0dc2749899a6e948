import { latestMagnitude, magnitudeAt } from '../core/history.js'
import { decodeOperatorSetKey, operatorSetKey } from '../core/keys.js'
import { findStake } from '../core/records.js'
import type { Address, Allocation, Hex, OperatorSet, State } from '../state.js'
import { isRedistributingOperatorSet } from './operatorSetViews.js'
import { refresh, storedAllocation } from './refresh.js'

/** Views of the AllocationManager about operators (chapter 02 §3.1.4). */

/** Whether a delay is in force, and which. */
export function getAllocationDelay(state: State, operator: Address): [boolean, number] {
  const info = state.operators.get(operator)?.allocationDelay
  if (info === undefined) return [false, 0]
  if (info.effectBlock !== 0 && state.block >= info.effectBlock) return [true, info.pendingDelay]
  return [info.isSet, info.delay]
}

/** Currently registered; false in the slashable window after leaving. */
export function isMemberOfOperatorSet(state: State, operator: Address, operatorSet: OperatorSet): boolean {
  return state.operators.get(operator)?.sets.get(operatorSetKey(operatorSet))?.registered ?? false
}

/** Registered, or left no longer than the deallocation delay ago. */
export function isOperatorSlashable(state: State, operator: Address, operatorSet: OperatorSet): boolean {
  const status = state.operators.get(operator)?.sets.get(operatorSetKey(operatorSet))
  return status?.registered === true || state.block <= (status?.slashableUntil ?? 0)
}

export function getRegisteredSets(state: State, operator: Address): OperatorSet[] {
  return (state.operators.get(operator)?.registeredSets ?? []).map(decodeOperatorSetKey)
}

/** As stored: a set whose deallocation is due but not drained is still listed. */
export function getAllocatedSets(state: State, operator: Address): OperatorSet[] {
  return (state.operators.get(operator)?.allocatedSets ?? []).map(decodeOperatorSetKey)
}

/** As stored. */
export function getAllocatedStrategies(state: State, operator: Address, operatorSet: OperatorSet): Address[] {
  return [
    ...(state.operators.get(operator)?.sets.get(operatorSetKey(operatorSet))?.allocatedStrategies ?? []),
  ]
}

/** The allocation as it counts in the current block. */
export function getAllocation(
  state: State,
  operator: Address,
  operatorSet: OperatorSet,
  strategy: Address,
): Allocation {
  return { ...refresh(state, operator, operatorSetKey(operatorSet), strategy).allocation }
}

export function getAllocations(
  state: State,
  operators: readonly Address[],
  operatorSet: OperatorSet,
  strategy: Address,
): Allocation[] {
  return operators.map((operator) => getAllocation(state, operator, operatorSet, strategy))
}

/** Every allocated set of the operator, with the allocation from this strategy, which may be all zero. */
export function getStrategyAllocations(
  state: State,
  operator: Address,
  strategy: Address,
): [OperatorSet[], Allocation[]] {
  const sets = getAllocatedSets(state, operator)
  return [sets, sets.map((operatorSet) => getAllocation(state, operator, operatorSet, strategy))]
}

/** Stored value less every deallocation that is due, from the front of the queue. */
export function getEncumberedMagnitude(state: State, operator: Address, strategy: Address): bigint {
  const stake = findStake(state, operator, strategy)
  let encumbered = stake?.encumberedMagnitude ?? 0n
  for (const key of stake?.deallocationQueue ?? []) {
    const { pendingDiff, effectBlock } = storedAllocation(state, operator, key as Hex, strategy)
    if (state.block < effectBlock) break
    if (pendingDiff < 0n) encumbered += pendingDiff
  }
  return encumbered
}

export function getAllocatableMagnitude(state: State, operator: Address, strategy: Address): bigint {
  return getMaxMagnitude(state, operator, strategy) - getEncumberedMagnitude(state, operator, strategy)
}

export function getMaxMagnitude(state: State, operator: Address, strategy: Address): bigint {
  return latestMagnitude(findStake(state, operator, strategy))
}

/** Of one operator in several strategies. */
export function getMaxMagnitudes(state: State, operator: Address, strategies: readonly Address[]): bigint[] {
  return strategies.map((strategy) => getMaxMagnitude(state, operator, strategy))
}

/** The overload for several operators in one strategy. */
export function getMaxMagnitudesOfOperators(
  state: State,
  operators: readonly Address[],
  strategy: Address,
): bigint[] {
  return operators.map((operator) => getMaxMagnitude(state, operator, strategy))
}

/** After every slash up to and including a block. */
export function getMaxMagnitudesAtBlock(
  state: State,
  operator: Address,
  strategies: readonly Address[],
  blockNumber: number,
): bigint[] {
  return strategies.map((strategy) => magnitudeAt(findStake(state, operator, strategy), blockNumber))
}

/** Whether some redistributing set could slash the operator, whatever the magnitudes. */
export function isOperatorRedistributable(state: State, operator: Address): boolean {
  return [...getRegisteredSets(state, operator), ...getAllocatedSets(state, operator)].some(
    (operatorSet) =>
      isRedistributingOperatorSet(state, operatorSet) && isOperatorSlashable(state, operator, operatorSet),
  )
}

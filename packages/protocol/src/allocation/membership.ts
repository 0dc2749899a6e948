import { requireAuthority, requireNotPaused } from '../core/access.js'
import { decodeOperatorSetKey, operatorSetKey } from '../core/keys.js'
import { addBlocks } from '../core/math.js'
import { inSetOf, operatorOf } from '../core/records.js'
import { addToSet, emit, removeFromSet, transact, write } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { isOperator } from '../delegation/views.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import { canCall } from '../permissions/views.js'
import type { Address, Hex, State } from '../state.js'
import { isMemberOfOperatorSet, isOperatorSlashable } from './operatorViews.js'
import { callRegistrar } from './registrar.js'

/** Joining and leaving operator sets (chapter 02 §1.8, §3.1.3). */

export type RegisterParams = { avs: Address; operatorSetIds: readonly number[]; data: Hex }
export type DeregisterParams = { operator: Address; avs: Address; operatorSetIds: readonly number[] }

/**
 * An operator joins operator sets of one AVS. Errors: `CurrentlyPaused`, `InvalidPermissions`, `InvalidOperator`,
 * `InvalidOperatorSet`, `AlreadyMemberOfSet`, the registrar's own, `EmptyRevert` without a registrar.
 */
export function registerForOperatorSets(
  state: State,
  { caller, operator, params }: { caller: Address; operator: Address; params: RegisterParams },
): Outcome<void> {
  const { avs, operatorSetIds } = params
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    requireNotPaused(state, allocationManager, 2)
    requireAuthority(state, operator, caller, allocationManager, SELECTORS.registerForOperatorSets)
    require(isOperator(state, operator), 'InvalidOperator')
    for (const id of operatorSetIds) {
      const key = operatorSetKey({ avs, id })
      const record = state.operatorSets.get(key) ?? refuse('InvalidOperatorSet')
      require(!isOperatorSlashable(state, operator, { avs, id }), 'AlreadyMemberOfSet')
      addToSet(run, operatorOf(run, operator).registeredSets, key)
      addToSet(run, record.members, operator)
      write(run, inSetOf(run, operator, key), 'registered', true)
      const operatorSet = decodeOperatorSetKey(key)
      emit(run, allocationManager, 'OperatorAddedToOperatorSet', { operator, operatorSet })
    }
    callRegistrar(state, avs, 'registerOperator')
  })
}

/**
 * An operator leaves, or an AVS expels it; it stays slashable for the deallocation delay. Errors:
 * `CurrentlyPaused`, `InvalidCaller`, `InvalidOperatorSet`, `NotMemberOfSet`, the registrar's own, `EmptyRevert`,
 * Panic 0x11.
 */
export function deregisterFromOperatorSets(
  state: State,
  { caller, params }: { caller: Address; params: DeregisterParams },
): Outcome<void> {
  const { operator, avs, operatorSetIds } = params
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    const selector = SELECTORS.deregisterFromOperatorSets
    requireNotPaused(state, allocationManager, 2)
    const allowed = [operator, avs].some((account) =>
      canCall(state, account, caller, allocationManager, selector),
    )
    require(allowed, 'InvalidCaller')
    for (const id of operatorSetIds) {
      const key = operatorSetKey({ avs, id })
      const record = state.operatorSets.get(key) ?? refuse('InvalidOperatorSet')
      require(isMemberOfOperatorSet(state, operator, { avs, id }), 'NotMemberOfSet')
      removeFromSet(run, operatorOf(run, operator).registeredSets, key)
      removeFromSet(run, record.members, operator)
      const status = inSetOf(run, operator, key)
      write(run, status, 'registered', false)
      write(run, status, 'slashableUntil', addBlocks(state.block, state.config.deallocationDelay))
      emit(run, allocationManager, 'OperatorRemovedFromOperatorSet', { operator, operatorSet: { avs, id } })
    }
    callRegistrar(state, avs, 'deregisterOperator')
  })
}

import { requireAuthority } from '../core/access.js'
import { findOperatorSet } from '../core/records.js'
import { emit, removeFromSet, transact } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { addStrategy } from './createOperatorSets.js'

/** Strategies of an operator set, changed at once (chapter 02 §3.1.3). */

export type StrategiesOfOperatorSetParameters = {
  caller: Address
  avs: Address
  operatorSetId: number
  strategies: readonly Address[]
}

/** Errors: `InvalidPermissions`, `InvalidOperatorSet`, `InvalidStrategy`, `StrategyAlreadyInOperatorSet`. */
export function addStrategiesToOperatorSet(
  state: State,
  { caller, avs, operatorSetId, strategies }: StrategiesOfOperatorSetParameters,
): Outcome<void> {
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    requireAuthority(state, avs, caller, allocationManager, SELECTORS.addStrategiesToOperatorSet)
    const record = findOperatorSet(state, { avs, id: operatorSetId }) ?? refuse('InvalidOperatorSet')
    for (const strategy of strategies) addStrategy(run, record, strategy)
  })
}

/** Allocations stay, but can't be slashed. Errors: `InvalidPermissions`, `InvalidOperatorSet`, `StrategyNotInOperatorSet`. */
export function removeStrategiesFromOperatorSet(
  state: State,
  { caller, avs, operatorSetId, strategies }: StrategiesOfOperatorSetParameters,
): Outcome<void> {
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    const operatorSet = { avs, id: operatorSetId }
    requireAuthority(state, avs, caller, allocationManager, SELECTORS.removeStrategiesFromOperatorSet)
    const record = findOperatorSet(state, operatorSet) ?? refuse('InvalidOperatorSet')
    for (const strategy of strategies) {
      require(record.strategies.includes(strategy), 'StrategyNotInOperatorSet')
      removeFromSet(run, record.strategies, strategy)
      emit(run, allocationManager, 'StrategyRemovedFromOperatorSet', { operatorSet, strategy })
    }
  })
}

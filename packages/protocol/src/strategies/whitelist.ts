import { requireOwner } from '../core/access.js'
import { emit, exclude, include, type Run, transact, write } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/** StrategyManager: which strategies take deposits (chapter 01 §3.2.2). */

/** Errors: the string of Ownable. */
export function setStrategyWhitelister(
  state: State,
  { caller, newStrategyWhitelister }: { caller: Address; newStrategyWhitelister: Address },
): Outcome<void> {
  return transact(state, (run) => {
    const { strategyManager } = state.config.contracts
    requireOwner(state, strategyManager, caller)
    const previousAddress = state.strategyManager.strategyWhitelister
    emit(run, strategyManager, 'StrategyWhitelisterChanged', {
      previousAddress,
      newAddress: newStrategyWhitelister,
    })
    write(run, state.strategyManager, 'strategyWhitelister', newStrategyWhitelister)
  })
}

/** Strategies already listed are skipped. Errors: `OnlyStrategyWhitelister`. */
export function addStrategiesToDepositWhitelist(
  state: State,
  { caller, strategiesToWhitelist }: { caller: Address; strategiesToWhitelist: readonly Address[] },
): Outcome<void> {
  return transact(state, (run) => whitelist(run, caller, strategiesToWhitelist))
}

/** Strategies not listed are skipped. Errors: `OnlyStrategyWhitelister`. */
export function removeStrategiesFromDepositWhitelist(
  state: State,
  parameters: { caller: Address; strategiesToRemoveFromWhitelist: readonly Address[] },
): Outcome<void> {
  return transact(state, (run) =>
    removeFromWhitelist(run, parameters.caller, parameters.strategiesToRemoveFromWhitelist),
  )
}

export function whitelist(run: Run, caller: Address, strategies: readonly Address[]): void {
  const { whitelisted, strategyWhitelister } = run.state.strategyManager
  require(caller === strategyWhitelister, 'OnlyStrategyWhitelister')
  for (const strategy of strategies) {
    if (whitelisted.has(strategy)) continue
    include(run, whitelisted, strategy)
    emit(run, run.state.config.contracts.strategyManager, 'StrategyAddedToDepositWhitelist', { strategy })
  }
}

export function removeFromWhitelist(run: Run, caller: Address, strategies: readonly Address[]): void {
  const { whitelisted, strategyWhitelister } = run.state.strategyManager
  require(caller === strategyWhitelister, 'OnlyStrategyWhitelister')
  for (const strategy of strategies) {
    if (!whitelisted.has(strategy)) continue
    exclude(run, whitelisted, strategy)
    emit(run, run.state.config.contracts.strategyManager, 'StrategyRemovedFromDepositWhitelist', { strategy })
  }
}

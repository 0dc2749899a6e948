import { requireNotPaused, requireOwner } from '../core/access.js'
import { emit, include, put, transact } from '../core/run.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { removeFromWhitelist, whitelist } from './whitelist.js'

/** StrategyFactory (chapter 01 §3.6). */

export type DeployNewStrategyParameters = {
  caller: Address
  token: Address
  /** Address of the new contract, which the model can't know: it follows from its creation code. */
  newStrategy: Address
}

/**
 * A strategy for a token that has none; gives its address. Errors: `CurrentlyPaused`, `BlacklistedToken`,
 * `StrategyAlreadyExists`, `EmptyRevert` (no token there), `OnlyStrategyWhitelister`.
 */
export function deployNewStrategy(state: State, parameters: DeployNewStrategyParameters): Outcome<Address> {
  const { token, newStrategy } = parameters
  return transact(state, (run) => {
    const { strategyFactory } = state.config.contracts
    const { blacklisted, deployedStrategies } = state.strategyFactory
    requireNotPaused(state, strategyFactory, 0)
    require(!blacklisted.has(token), 'BlacklistedToken')
    require(!deployedStrategies.has(token), 'StrategyAlreadyExists')
    const { decimals } = state.tokens.get(token) ?? refuse('EmptyRevert')
    put(run, state.strategies, newStrategy, {
      underlyingToken: token,
      totalShares: 0n,
      paused: 0n,
      limits: null,
    })
    emit(run, newStrategy, 'Paused', { account: strategyFactory, newPausedStatus: 0n })
    emit(run, newStrategy, 'StrategyTokenSet', { token, decimals })
    put(run, deployedStrategies, token, newStrategy)
    emit(run, strategyFactory, 'StrategySetForToken', { token, strategy: newStrategy })
    whitelist(run, strategyFactory, [newStrategy])
    return newStrategy
  })
}

/**
 * Irreversible. Errors: the string of Ownable, `AlreadyBlacklisted`, `OnlyStrategyWhitelister` (only where a strategy of
 * the factory has to be taken off the list).
 */
export function blacklistTokens(
  state: State,
  { caller, tokens }: { caller: Address; tokens: readonly Address[] },
): Outcome<void> {
  return transact(state, (run) => {
    const { strategyFactory } = state.config.contracts
    requireOwner(state, strategyFactory, caller)
    const strategies: Address[] = []
    for (const token of tokens) {
      require(!state.strategyFactory.blacklisted.has(token), 'AlreadyBlacklisted')
      include(run, state.strategyFactory.blacklisted, token)
      emit(run, strategyFactory, 'TokenBlacklisted', { token })
      const strategy = state.strategyFactory.deployedStrategies.get(token)
      if (strategy !== undefined) strategies.push(strategy)
    }
    if (strategies.length > 0) removeFromWhitelist(run, strategyFactory, strategies)
  })
}

/** Errors: the string of Ownable, `OnlyStrategyWhitelister`. */
export function whitelistStrategies(
  state: State,
  { caller, strategiesToWhitelist }: { caller: Address; strategiesToWhitelist: readonly Address[] },
): Outcome<void> {
  return transact(state, (run) => {
    requireOwner(state, state.config.contracts.strategyFactory, caller)
    whitelist(run, state.config.contracts.strategyFactory, strategiesToWhitelist)
  })
}

/** Errors: the string of Ownable, `OnlyStrategyWhitelister`. */
export function removeStrategiesFromWhitelist(
  state: State,
  parameters: { caller: Address; strategiesToRemoveFromWhitelist: readonly Address[] },
): Outcome<void> {
  return transact(state, (run) => {
    requireOwner(state, state.config.contracts.strategyFactory, parameters.caller)
    removeFromWhitelist(
      run,
      state.config.contracts.strategyFactory,
      parameters.strategiesToRemoveFromWhitelist,
    )
  })
}

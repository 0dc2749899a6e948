import { getRedistributionRecipient } from '../allocation/operatorSetViews.js'
import { requireNotPaused } from '../core/access.js'
import { operatorSetKey } from '../core/keys.js'
import { drop, emit, type Run, removeFromSet, transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, OperatorSet, State } from '../state.js'
import { strategyAt, withdrawFromStrategy } from './strategy.js'
import { findSlash, getSlashResolutionBlock } from './views.js'

/** StrategyManager: slashed shares become tokens of their recipient (chapter 01 §3.2.2, §5.9, 08 A.14.1). */

export type ClearParameters = { caller: Address; operatorSet: OperatorSet; slashId: bigint }

/**
 * Clears every strategy of a slash; gives the tokens paid for each. Errors: `CurrentlyPaused`,
 * `SlashResolutionPending`, those of the strategy's withdraw.
 */
export function clearBurnOrRedistributableShares(
  state: State,
  { operatorSet, slashId }: ClearParameters,
): Outcome<bigint[]> {
  return transact(state, (run) => {
    requireClearable(state, operatorSet, slashId)
    const strategies = [...(findSlash(state, operatorSet, slashId)?.strategies ?? [])]
    return strategies.map((strategy) => clear(run, operatorSet, slashId, strategy))
  })
}

/** Clears one strategy of a slash; gives the tokens paid, 0 for an unknown one. Errors: as above. */
export function clearBurnOrRedistributableSharesByStrategy(
  state: State,
  { operatorSet, slashId, strategy }: ClearParameters & { strategy: Address },
): Outcome<bigint> {
  return transact(state, (run) => {
    requireClearable(state, operatorSet, slashId)
    return clear(run, operatorSet, slashId, strategy)
  })
}

/** The legacy burn: nothing is burnable here, so it logs 0 (docs/differences.md). */
export function burnShares(
  state: State,
  { strategy }: { caller: Address; strategy: Address },
): Outcome<void> {
  return transact(state, (run) => {
    emit(run, state.config.contracts.strategyManager, 'BurnableSharesDecreased', { strategy, shares: 0n })
  })
}

function requireClearable(state: State, operatorSet: OperatorSet, slashId: bigint): void {
  requireNotPaused(state, state.config.contracts.strategyManager, 1)
  require(state.block >= getSlashResolutionBlock(state, operatorSet, slashId), 'SlashResolutionPending')
}

function clear(run: Run, operatorSet: OperatorSet, slashId: bigint, strategy: Address): bigint {
  const { strategyManager } = run.state.config.contracts
  const key = operatorSetKey(operatorSet)
  const slashes = run.state.strategyManager.slashes.get(key)
  const slash = slashes?.byId.get(slashId)
  const shares = slash?.shares.get(strategy)
  if (slashes === undefined || slash === undefined || shares === undefined) return 0n
  drop(run, slash.shares, strategy)
  removeFromSet(run, slash.strategies, strategy)
  let amountOut = 0n
  if (shares !== 0n) {
    const recipient = getRedistributionRecipient(run.state, operatorSet)
    const token = strategyAt(run.state, strategy).underlyingToken
    amountOut = withdrawFromStrategy(run, strategyManager, strategy, recipient, token, shares)
    const args = { operatorSet, slashId, strategy, shares }
    emit(run, strategyManager, 'BurnOrRedistributableSharesDecreased', args)
  }
  if (slash.strategies.length === 0) removeFromSet(run, slashes.pendingSlashIds, slashId)
  if (slashes.pendingSlashIds.length === 0) {
    removeFromSet(run, run.state.strategyManager.pendingOperatorSets, key)
  }
  return amountOut
}

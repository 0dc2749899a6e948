import { requireNotPaused } from '../core/access.js'
import { type Run, transact } from '../core/run.js'
import { increaseDelegatedSharesOf } from '../delegation/increaseShares.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { safeTransferFrom } from '../world/tokens.js'
import { creditShares } from './shares.js'
import { depositToStrategy } from './strategy.js'

export type DepositIntoStrategyParameters = {
  caller: Address
  strategy: Address
  token: Address
  amount: bigint
}

/**
 * Tokens of the caller become deposit shares of the caller; gives the shares (chapter 01 §3.2.2).
 * Errors: `CurrentlyPaused`, `StrategyNotWhitelisted`, `TransferFromFailed`, those of the strategy's deposit,
 * `MaxStrategiesExceeded`, `FullySlashed`, `InvalidDepositScalingFactor`.
 */
export function depositIntoStrategy(
  state: State,
  parameters: DepositIntoStrategyParameters,
): Outcome<bigint> {
  const { caller, strategy, token, amount } = parameters
  return transact(state, (run) => {
    requireNotPaused(state, state.config.contracts.strategyManager, 0)
    return deposit(run, caller, caller, strategy, token, amount)
  })
}

/** The common part: tokens from the payer, shares to the staker. */
export function deposit(
  run: Run,
  payer: Address,
  staker: Address,
  strategy: Address,
  token: Address,
  amount: bigint,
): bigint {
  const { strategyManager } = run.state.config.contracts
  require(run.state.strategyManager.whitelisted.has(strategy), 'StrategyNotWhitelisted')
  safeTransferFrom(run, token, strategyManager, payer, strategy, amount)
  const shares = depositToStrategy(run, strategyManager, strategy, token, amount)
  const previous = creditShares(run, staker, strategy, shares)
  increaseDelegatedSharesOf(run, staker, strategy, previous, shares)
  return shares
}

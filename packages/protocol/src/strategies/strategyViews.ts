import { STRATEGY_OFFSET } from '../core/constants.js'
import { add, mul } from '../core/math.js'
import type { Address, State } from '../state.js'
import { balanceOf } from '../world/tokens.js'
import { strategyAt } from './strategy.js'
import { stakerDepositShares } from './views.js'

/** Views of a strategy (chapter 01 §3.3.3). Errors: `EmptyRevert` where there is no strategy. */

/** Tokens for shares at the current rate, rounded down. */
export function sharesToUnderlyingView(state: State, strategy: Address, amountShares: bigint): bigint {
  const { underlyingToken, totalShares } = strategyAt(state, strategy)
  const virtualBalance = add(balanceOf(state, underlyingToken, strategy), STRATEGY_OFFSET)
  return mul(virtualBalance, amountShares) / (totalShares + STRATEGY_OFFSET)
}

/** Shares for tokens at the current rate, rounded down. */
export function underlyingToSharesView(state: State, strategy: Address, amountUnderlying: bigint): bigint {
  const { underlyingToken, totalShares } = strategyAt(state, strategy)
  const virtualBalance = add(balanceOf(state, underlyingToken, strategy), STRATEGY_OFFSET)
  return mul(amountUnderlying, totalShares + STRATEGY_OFFSET) / virtualBalance
}

/** Deposit shares of an account; ignores slashing. */
export function shares(state: State, strategy: Address, user: Address): bigint {
  strategyAt(state, strategy)
  return stakerDepositShares(state, user, strategy)
}

/** Tokens for the account's deposit shares; ignores slashing. */
export function userUnderlyingView(state: State, strategy: Address, user: Address): bigint {
  return sharesToUnderlyingView(state, strategy, shares(state, strategy, user))
}

export function totalShares(state: State, strategy: Address): bigint {
  return strategyAt(state, strategy).totalShares
}

export function underlyingToken(state: State, strategy: Address): Address {
  return strategyAt(state, strategy).underlyingToken
}

/** Caps of a strategy that has them. */
export function getTVLLimits(state: State, strategy: Address): [bigint, bigint] {
  const limits = strategyAt(state, strategy).limits
  return limits === null ? [0n, 0n] : [limits.maxPerDeposit, limits.maxTotalDeposits]
}

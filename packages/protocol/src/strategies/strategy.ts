import { isPaused } from '../core/access.js'
import { MAX_TOTAL_SHARES, STRATEGY_OFFSET, WAD } from '../core/constants.js'
import { add, mul, sub } from '../core/math.js'
import { emit, type Run, write } from '../core/run.js'
import { panic, refuse, require } from '../error.js'
import type { Address, State, Strategy } from '../state.js'
import { balanceOf, safeTransfer } from '../world/tokens.js'

/**
 * A strategy's `deposit`, after the tokens have come (chapter 01 §3.3.2, §1.8). Gives the new shares.
 * Errors: `CurrentlyPaused`, `OnlyStrategyManager`, [`MaxPerDepositExceedsMax`, `BalanceExceedsMaxTotalDeposits`],
 * `OnlyUnderlyingToken`, Panic 0x11 or 0x12, `NewSharesZero`, `TotalSharesExceedsMax`.
 */
export function depositToStrategy(
  run: Run,
  caller: Address,
  address: Address,
  token: Address,
  amount: bigint,
): bigint {
  const strategy = strategyAt(run.state, address)
  if (isPaused(strategy.paused, 0)) refuse('CurrentlyPaused')
  require(caller === run.state.config.contracts.strategyManager, 'OnlyStrategyManager')
  const balance = balanceOf(run.state, strategy.underlyingToken, address)
  requireWithinLimits(strategy, amount, balance)
  require(token === strategy.underlyingToken, 'OnlyUnderlyingToken')
  const virtualShares = add(strategy.totalShares, STRATEGY_OFFSET)
  const virtualBalance = add(balance, STRATEGY_OFFSET)
  const before = sub(virtualBalance, amount)
  const product = mul(amount, virtualShares)
  if (before === 0n) panic(0x12)
  const newShares = product / before
  require(newShares !== 0n, 'NewSharesZero')
  const totalShares = add(strategy.totalShares, newShares)
  require(totalShares <= MAX_TOTAL_SHARES, 'TotalSharesExceedsMax')
  write(run, strategy, 'totalShares', totalShares)
  emitRate(run, address, virtualBalance, totalShares)
  return newShares
}

/**
 * A strategy's `withdraw` (chapter 01 §3.3.2). Gives the tokens paid.
 * Errors: `CurrentlyPaused`, `OnlyStrategyManager`, `OnlyUnderlyingToken`,
 * `WithdrawalAmountExceedsTotalDeposits`, Panic 0x11, `TransferFailed`.
 */
export function withdrawFromStrategy(
  run: Run,
  caller: Address,
  address: Address,
  recipient: Address,
  token: Address,
  shares: bigint,
): bigint {
  const strategy = strategyAt(run.state, address)
  if (isPaused(strategy.paused, 1)) refuse('CurrentlyPaused')
  require(caller === run.state.config.contracts.strategyManager, 'OnlyStrategyManager')
  require(token === strategy.underlyingToken, 'OnlyUnderlyingToken')
  require(shares <= strategy.totalShares, 'WithdrawalAmountExceedsTotalDeposits')
  const virtualBalance = add(balanceOf(run.state, token, address), STRATEGY_OFFSET)
  const amountOut = mul(virtualBalance, shares) / (strategy.totalShares + STRATEGY_OFFSET)
  const totalShares = strategy.totalShares - shares
  write(run, strategy, 'totalShares', totalShares)
  emitRate(run, address, virtualBalance - amountOut, totalShares)
  safeTransfer(run, token, address, recipient, amountOut)
  return amountOut
}

/** Errors: `EmptyRevert` where there is no strategy contract. */
export function strategyAt(state: State, address: Address): Strategy {
  return state.strategies.get(address) ?? refuse('EmptyRevert')
}

/** Strategies with caps check them before the token (chapter 01 §3.4). */
function requireWithinLimits(strategy: Strategy, amount: bigint, balance: bigint): void {
  if (strategy.limits === null) return
  require(amount <= strategy.limits.maxPerDeposit, 'MaxPerDepositExceedsMax')
  require(balance <= strategy.limits.maxTotalDeposits, 'BalanceExceedsMaxTotalDeposits')
}

function emitRate(run: Run, strategy: Address, virtualBalance: bigint, totalShares: bigint): void {
  const rate = mul(WAD, virtualBalance) / (totalShares + STRATEGY_OFFSET)
  emit(run, strategy, 'ExchangeRateEmitted', { rate })
}

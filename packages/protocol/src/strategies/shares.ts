import { MAX_STAKER_STRATEGY_LIST_LENGTH, ZERO_ADDRESS } from '../core/constants.js'
import { add } from '../core/math.js'
import { stakerOf } from '../core/records.js'
import { append, emit, put, type Run, removeFromSet, write } from '../core/run.js'
import { refuse, require } from '../error.js'
import type { Address } from '../state.js'

/**
 * Credit step of the StrategyManager (chapter 01 §3.2.2). Gives the shares before.
 * Errors: `StakerAddressZero`, `SharesAmountZero`, `MaxStrategiesExceeded`.
 */
export function creditShares(run: Run, staker: Address, strategy: Address, shares: bigint): bigint {
  require(staker !== ZERO_ADDRESS, 'StakerAddressZero')
  require(shares !== 0n, 'SharesAmountZero')
  const record = stakerOf(run, staker)
  const position = record.positions.get(strategy)
  const previous = position?.depositShares ?? 0n
  if (previous === 0n) {
    require(record.strategies.length < MAX_STAKER_STRATEGY_LIST_LENGTH, 'MaxStrategiesExceeded')
    append(run, record.strategies, strategy)
  }
  const total = add(previous, shares)
  if (position === undefined)
    put(run, record.positions, strategy, { depositShares: total, scalingFactor: 0n })
  else write(run, position, 'depositShares', total)
  emit(run, run.state.config.contracts.strategyManager, 'Deposit', { staker, strategy, shares })
  return previous
}

/**
 * `removeDepositShares` of the StrategyManager. Gives the shares left; at 0 the strategy leaves the staker's list.
 * The DelegationManager, the only caller, then resets the deposit scaling factor.
 * Errors: `SharesAmountZero`, `SharesAmountTooHigh`.
 */
export function debitShares(run: Run, staker: Address, strategy: Address, shares: bigint): bigint {
  require(shares !== 0n, 'SharesAmountZero')
  const record = run.state.stakers.get(staker)
  const position = record?.positions.get(strategy)
  if (record === undefined || position === undefined || shares > position.depositShares) {
    return refuse('SharesAmountTooHigh')
  }
  const left = position.depositShares - shares
  write(run, position, 'depositShares', left)
  if (left === 0n) removeFromSet(run, record.strategies, strategy)
  return left
}

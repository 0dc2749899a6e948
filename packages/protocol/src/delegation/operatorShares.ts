import { BEACON_CHAIN_ETH_STRATEGY } from '../core/constants.js'
import { add } from '../core/math.js'
import { stakeOf } from '../core/records.js'
import { emit, type Run, write } from '../core/run.js'
import type { Address } from '../state.js'

/** Adds to an operator's shares and logs it. */
export function increaseOperatorShares(
  run: Run,
  operator: Address,
  staker: Address,
  strategy: Address,
  shares: bigint,
): void {
  const stake = stakeOf(run, operator, strategy)
  write(run, stake, 'shares', add(stake.shares, shares))
  const args = { operator, staker, strategy, shares }
  emit(run, run.state.config.contracts.delegationManager, 'OperatorSharesIncreased', args)
}

/** Takes from an operator's shares, stopping at zero, and logs what was taken (docs/differences.md, R5 and R6). */
export function decreaseOperatorShares(
  run: Run,
  operator: Address,
  staker: Address,
  strategy: Address,
  wanted: bigint,
): void {
  const stake = stakeOf(run, operator, strategy)
  const shares = wanted < stake.shares ? wanted : stake.shares
  write(run, stake, 'shares', stake.shares - shares)
  const args = { operator, staker, strategy, shares }
  emit(run, run.state.config.contracts.delegationManager, 'OperatorSharesDecreased', args)
}

export const isBeacon = (strategy: Address): boolean => strategy === BEACON_CHAIN_ETH_STRATEGY

import { BEACON_CHAIN_ETH_STRATEGY, ZERO_ADDRESS } from '../core/constants.js'
import { scalingFactorOf } from '../core/factors.js'
import { findStake } from '../core/records.js'
import { podDepositShares } from '../pods/views.js'
import type { Address, Hex, State } from '../state.js'
import { getDeposits, stakerDepositShares } from '../strategies/views.js'

/** Views of the DelegationManager that read storage (chapter 01 §3.1.5). */

export function delegatedTo(state: State, staker: Address): Address {
  return state.stakers.get(staker)?.delegatedTo ?? ZERO_ADDRESS
}

export function isDelegated(state: State, staker: Address): boolean {
  return delegatedTo(state, staker) !== ZERO_ADDRESS
}

export function isOperator(state: State, operator: Address): boolean {
  return operator !== ZERO_ADDRESS && delegatedTo(state, operator) === operator
}

export function delegationApprover(state: State, operator: Address): Address {
  return state.operators.get(operator)?.delegationApprover ?? ZERO_ADDRESS
}

export function delegationApproverSaltIsSpent(state: State, approver: Address, salt: Hex): boolean {
  return state.spentSalts.get(approver)?.has(salt) ?? false
}

/** Never 0: an unset factor reads as 1e18. */
export function depositScalingFactor(state: State, staker: Address, strategy: Address): bigint {
  return scalingFactorOf(state.stakers.get(staker)?.positions.get(strategy)?.scalingFactor ?? 0n)
}

export function operatorShares(state: State, operator: Address, strategy: Address): bigint {
  return findStake(state, operator, strategy)?.shares ?? 0n
}

export function getOperatorShares(state: State, operator: Address, strategies: readonly Address[]): bigint[] {
  return strategies.map((strategy) => operatorShares(state, operator, strategy))
}

/** Outer index: operator. */
export function getOperatorsShares(
  state: State,
  operators: readonly Address[],
  strategies: readonly Address[],
): bigint[][] {
  return operators.map((operator) => getOperatorShares(state, operator, strategies))
}

/** Deposit shares in a token strategy or on the beacon chain, never below 0. */
export function depositSharesOf(state: State, staker: Address, strategy: Address): bigint {
  if (strategy === BEACON_CHAIN_ETH_STRATEGY) return podDepositShares(state, staker)
  return stakerDepositShares(state, staker, strategy)
}

/** The StrategyManager's list, then the beacon chain strategy if the staker has pod shares. */
export function getDepositedShares(state: State, staker: Address): [Address[], bigint[]] {
  const [strategies, shares] = getDeposits(state, staker)
  const podShares = podDepositShares(state, staker)
  if (podShares === 0n) return [strategies, shares]
  return [
    [...strategies, BEACON_CHAIN_ETH_STRATEGY],
    [...shares, podShares],
  ]
}

export function pendingWithdrawals(state: State, withdrawalRoot: Hex): boolean {
  return state.withdrawals.has(withdrawalRoot)
}

/** Next nonce. */
export function cumulativeWithdrawalsQueued(state: State, staker: Address): bigint {
  return state.stakers.get(staker)?.cumulativeWithdrawalsQueued ?? 0n
}

export function getQueuedWithdrawalRoots(state: State, staker: Address): Hex[] {
  return [...(state.stakers.get(staker)?.withdrawalRoots ?? [])]
}

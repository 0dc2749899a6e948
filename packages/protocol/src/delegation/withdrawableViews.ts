import { depositSharesFor, withdrawableShares as worthOf } from '../core/factors.js'
import { latestMagnitude } from '../core/history.js'
import { mulWad } from '../core/math.js'
import { findStake } from '../core/records.js'
import { panic } from '../error.js'
import type { Address, State } from '../state.js'
import { slashingFactor } from './slashingFactors.js'
import { queueInWindow } from './slashOperatorShares.js'
import { delegatedTo, depositScalingFactor, depositSharesOf } from './views.js'

/** Views of the DelegationManager that calculate at the current factors (chapter 01 §3.1.5). */

/** Withdrawable shares (F2) and deposit shares. */
export function getWithdrawableShares(
  state: State,
  staker: Address,
  strategies: readonly Address[],
): [bigint[], bigint[]] {
  const operator = delegatedTo(state, staker)
  const depositShares = strategies.map((strategy) => depositSharesOf(state, staker, strategy))
  const withdrawable = strategies.map((strategy, index) => {
    const factor = slashingFactor(state, staker, operator, strategy)
    return worthOf(depositShares[index] ?? 0n, depositScalingFactor(state, staker, strategy), factor)
  })
  return [withdrawable, depositShares]
}

/** F3. Errors: Panic 0x32 when there are fewer amounts than strategies, Panic 0x12 at a factor of 0. */
export function convertToDepositShares(
  state: State,
  staker: Address,
  strategies: readonly Address[],
  withdrawableShares: readonly bigint[],
): bigint[] {
  const operator = delegatedTo(state, staker)
  return strategies.map((strategy, index) => {
    const wanted = withdrawableShares[index] ?? panic(0x32)
    const factor = slashingFactor(state, staker, operator, strategy)
    return depositSharesFor(wanted, depositScalingFactor(state, staker, strategy), factor)
  })
}

/** F12: shares of queued withdrawals that a slash in this block could reach. */
export function getSlashableSharesInQueue(state: State, operator: Address, strategy: Address): bigint {
  const stake = findStake(state, operator, strategy)
  return mulWad(queueInWindow(state, stake).scaledShares, latestMagnitude(stake))
}

import { ZERO_ADDRESS } from '../core/constants.js'
import { mulWad } from '../core/math.js'
import type { Address, Hex, State, Withdrawal } from '../state.js'
import { slashingFactor, slashingFactorAtBlock } from './slashingFactors.js'
import { getQueuedWithdrawalRoots } from './views.js'

/** Views of the DelegationManager about queued withdrawals (chapter 01 §3.1.5). */

/** The stored withdrawal; all zero if unknown. */
export function queuedWithdrawals(state: State, withdrawalRoot: Hex): Withdrawal {
  return state.withdrawals.get(withdrawalRoot) ?? NO_WITHDRAWAL
}

/**
 * A withdrawal and what it pays in shares: at the factors of its last slashable block once that is past, at the
 * current ones before. An unknown root gives empty arrays.
 */
export function getQueuedWithdrawal(state: State, withdrawalRoot: Hex): [Withdrawal, bigint[]] {
  const withdrawal = queuedWithdrawals(state, withdrawalRoot)
  const { staker, delegatedTo, strategies, scaledShares, startBlock } = withdrawal
  const lastSlashable = startBlock + state.config.minWithdrawalDelayBlocks
  const shares = strategies.map((strategy, index) => {
    const factor =
      lastSlashable < state.block
        ? slashingFactorAtBlock(state, staker, delegatedTo, strategy, lastSlashable)
        : slashingFactor(state, staker, delegatedTo, strategy)
    return mulWad(scaledShares[index] ?? 0n, factor)
  })
  return [withdrawal, shares]
}

/** The same for every withdrawal of a staker. */
export function getQueuedWithdrawals(state: State, staker: Address): [Withdrawal[], bigint[][]] {
  const all = getQueuedWithdrawalRoots(state, staker).map((root) => getQueuedWithdrawal(state, root))
  return [all.map(([withdrawal]) => withdrawal), all.map(([, shares]) => shares)]
}

const NO_WITHDRAWAL: Withdrawal = {
  staker: ZERO_ADDRESS,
  delegatedTo: ZERO_ADDRESS,
  withdrawer: ZERO_ADDRESS,
  nonce: 0n,
  startBlock: 0,
  strategies: [],
  scaledShares: [],
}

import { requireNotPaused } from '../core/access.js'
import { transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, Hex, State } from '../state.js'
import { queueWithdrawal } from './queue.js'
import { slashingFactor } from './slashingFactors.js'
import { delegatedTo } from './views.js'

/** Amounts are deposit shares. */
export type QueuedWithdrawalParams = { strategies: readonly Address[]; depositShares: readonly bigint[] }

/**
 * One withdrawal for each element; gives their roots (chapter 01 §3.1.2). Errors: `CurrentlyPaused`,
 * `InputArrayLengthMismatch`, `InputArrayLengthZero`, those of the share managers.
 */
export function queueWithdrawals(
  state: State,
  { caller, params }: { caller: Address; params: readonly QueuedWithdrawalParams[] },
): Outcome<Hex[]> {
  return transact(state, (run) => {
    requireNotPaused(state, state.config.contracts.delegationManager, 1)
    const operator = delegatedTo(state, caller)
    return params.map(({ strategies, depositShares }) => {
      require(strategies.length === depositShares.length, 'InputArrayLengthMismatch')
      require(strategies.length !== 0, 'InputArrayLengthZero')
      const slashingFactors = strategies.map((strategy) => slashingFactor(state, caller, operator, strategy))
      return queueWithdrawal(run, { staker: caller, operator, strategies, depositShares, slashingFactors })
    })
  })
}

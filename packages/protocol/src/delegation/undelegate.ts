import { requireNotPaused } from '../core/access.js'
import { ZERO_ADDRESS } from '../core/constants.js'
import { stakerOf } from '../core/records.js'
import { emit, type Run, transact, write } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import { canCall } from '../permissions/views.js'
import type { Address, Hex, State } from '../state.js'
import { queueWithdrawal } from './queue.js'
import { slashingFactor } from './slashingFactors.js'
import { delegatedTo, delegationApprover, getDepositedShares, isOperator } from './views.js'

/**
 * The staker, or the operator's side, ends the delegation: one withdrawal for each strategy is queued; gives their
 * roots (chapter 01 §3.1.2). Errors: `NotActivelyDelegated`, `OperatorsCannotUndelegate`,
 * `CallerCannotUndelegate`, `CurrentlyPaused`.
 */
export function undelegate(
  state: State,
  { caller, staker }: { caller: Address; staker: Address },
): Outcome<Hex[]> {
  return transact(state, (run) => undelegateStaker(run, caller, staker))
}

export function undelegateStaker(run: Run, caller: Address, staker: Address): Hex[] {
  const { delegationManager } = run.state.config.contracts
  const operator = delegatedTo(run.state, staker)
  require(operator !== ZERO_ADDRESS, 'NotActivelyDelegated')
  require(!isOperator(run.state, staker), 'OperatorsCannotUndelegate')
  if (caller !== staker) {
    require(maySendAway(run.state, operator, caller), 'CallerCannotUndelegate')
    emit(run, delegationManager, 'StakerForceUndelegated', { staker, operator })
  }
  requireNotPaused(run.state, delegationManager, 1)
  const [strategies, depositShares] = getDepositedShares(run.state, staker)
  const factors = strategies.map((strategy) => slashingFactor(run.state, staker, operator, strategy))
  write(run, stakerOf(run, staker), 'delegatedTo', ZERO_ADDRESS)
  emit(run, delegationManager, 'StakerUndelegated', { staker, operator })
  return strategies.map((strategy, index) =>
    queueWithdrawal(run, {
      staker,
      operator,
      strategies: [strategy],
      depositShares: [depositShares[index] ?? 0n],
      slashingFactors: [factors[index] ?? 0n],
    }),
  )
}

function maySendAway(state: State, operator: Address, caller: Address): boolean {
  const { delegationManager } = state.config.contracts
  return (
    canCall(state, operator, caller, delegationManager, SELECTORS.undelegate) ||
    caller === delegationApprover(state, operator)
  )
}

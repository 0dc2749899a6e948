import { requireUnpauser } from '../core/access.js'
import { emit, transact, write } from '../core/run.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { strategyAt } from './strategy.js'

export type SetTVLLimitsParameters = {
  caller: Address
  strategy: Address
  newMaxPerDeposit: bigint
  newMaxTotalDeposits: bigint
}

/** Chapter 01 §3.4. Errors: `EmptyRevert` without caps, `OnlyUnpauser`, `MaxPerDepositExceedsMax`. */
export function setTVLLimits(state: State, parameters: SetTVLLimitsParameters): Outcome<void> {
  const { caller, strategy, newMaxPerDeposit, newMaxTotalDeposits } = parameters
  return transact(state, (run) => {
    const record = strategyAt(state, strategy)
    const old = record.limits ?? refuse('EmptyRevert')
    requireUnpauser(state, caller)
    emit(run, strategy, 'MaxPerDepositUpdated', {
      previousValue: old.maxPerDeposit,
      newValue: newMaxPerDeposit,
    })
    emit(run, strategy, 'MaxTotalDepositsUpdated', {
      previousValue: old.maxTotalDeposits,
      newValue: newMaxTotalDeposits,
    })
    require(newMaxPerDeposit <= newMaxTotalDeposits, 'MaxPerDepositExceedsMax')
    write(run, record, 'limits', { maxPerDeposit: newMaxPerDeposit, maxTotalDeposits: newMaxTotalDeposits })
  })
}

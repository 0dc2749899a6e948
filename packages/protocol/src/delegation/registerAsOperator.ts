import { setDelayAtRegistration } from '../allocation/setAllocationDelay.js'
import { operatorOf } from '../core/records.js'
import { emit, transact, write } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { delegate } from './delegate.js'
import { isDelegated } from './views.js'

export type RegisterAsOperatorParameters = {
  caller: Address
  initDelegationApprover: Address
  allocationDelay: number
  metadataURI: string
}

/**
 * The caller becomes an operator, for ever, delegated to itself (chapter 01 §3.1.2). Errors: `ActivelyDelegated`,
 * `CurrentlyPaused`, `FullySlashed`.
 */
export function registerAsOperator(state: State, parameters: RegisterAsOperatorParameters): Outcome<void> {
  const { caller, initDelegationApprover, allocationDelay, metadataURI } = parameters
  return transact(state, (run) => {
    const { delegationManager } = state.config.contracts
    require(!isDelegated(state, caller), 'ActivelyDelegated')
    setDelayAtRegistration(run, caller, allocationDelay)
    write(run, operatorOf(run, caller), 'delegationApprover', initDelegationApprover)
    emit(run, delegationManager, 'DelegationApproverUpdated', {
      operator: caller,
      newDelegationApprover: initDelegationApprover,
    })
    delegate(run, caller, caller)
    emit(run, delegationManager, 'OperatorRegistered', {
      operator: caller,
      delegationApprover: initDelegationApprover,
    })
    emit(run, delegationManager, 'OperatorMetadataURIUpdated', { operator: caller, metadataURI })
  })
}

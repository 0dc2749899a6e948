import { requireAuthority } from '../core/access.js'
import { operatorOf } from '../core/records.js'
import { emit, transact, write } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { isOperator } from './views.js'

/** Zero opens the operator to everybody. Errors: `InvalidPermissions`, `OperatorNotRegistered`. */
export function modifyOperatorDetails(
  state: State,
  parameters: { caller: Address; operator: Address; newDelegationApprover: Address },
): Outcome<void> {
  const { caller, operator, newDelegationApprover } = parameters
  return transact(state, (run) => {
    const { delegationManager } = state.config.contracts
    requireAuthority(state, operator, caller, delegationManager, SELECTORS.modifyOperatorDetails)
    require(isOperator(state, operator), 'OperatorNotRegistered')
    write(run, operatorOf(run, operator), 'delegationApprover', newDelegationApprover)
    emit(run, delegationManager, 'DelegationApproverUpdated', { operator, newDelegationApprover })
  })
}

/** Only logs. Errors: `InvalidPermissions`, `OperatorNotRegistered`. */
export function updateOperatorMetadataURI(
  state: State,
  { caller, operator, metadataURI }: { caller: Address; operator: Address; metadataURI: string },
): Outcome<void> {
  return transact(state, (run) => {
    const { delegationManager } = state.config.contracts
    requireAuthority(state, operator, caller, delegationManager, SELECTORS.updateOperatorMetadataURI)
    require(isOperator(state, operator), 'OperatorNotRegistered')
    emit(run, delegationManager, 'OperatorMetadataURIUpdated', { operator, metadataURI })
  })
}

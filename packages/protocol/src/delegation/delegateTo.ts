import { ZERO_ADDRESS } from '../core/constants.js'
import { getOrPut, include, type Run, transact } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import { calculateDelegationApprovalDigestHash } from '../signatures/digests.js'
import { requireSignature, type SignatureWithExpiry } from '../signatures/signature.js'
import type { Address, Hex, State } from '../state.js'
import { delegate } from './delegate.js'
import { delegationApprover, delegationApproverSaltIsSpent, isDelegated, isOperator } from './views.js'

export type DelegateToParameters = {
  caller: Address
  operator: Address
  approverSignatureAndExpiry: SignatureWithExpiry
  approverSalt: Hex
}

/**
 * The caller delegates to an operator; where that has an approver, with a signature by it (chapter 01 §3.1.2).
 * Errors: `ActivelyDelegated`, `OperatorNotRegistered`, `SaltSpent`, `SignatureExpired`, `InvalidSignature`,
 * `CurrentlyPaused`, `FullySlashed`.
 */
export function delegateTo(state: State, parameters: DelegateToParameters): Outcome<void> {
  return transact(state, (run) => delegateWithApproval(run, parameters))
}

export function delegateWithApproval(run: Run, parameters: DelegateToParameters): void {
  const { caller, operator } = parameters
  require(!isDelegated(run.state, caller), 'ActivelyDelegated')
  require(isOperator(run.state, operator), 'OperatorNotRegistered')
  const approver = delegationApprover(run.state, operator)
  if (approver !== ZERO_ADDRESS) useApproval(run, approver, parameters)
  delegate(run, caller, operator)
}

/** The salt is spent first, then expiry and signature are looked at. */
function useApproval(run: Run, approver: Address, parameters: DelegateToParameters): void {
  const { caller, operator, approverSalt } = parameters
  const { signature, expiry } = parameters.approverSignatureAndExpiry
  require(!delegationApproverSaltIsSpent(run.state, approver, approverSalt), 'SaltSpent')
  const salts = getOrPut(run, run.state.spentSalts, approver, () => new Set())
  include(run, salts, approverSalt)
  requireSignature(run.state, signature, approver, expiry, () =>
    calculateDelegationApprovalDigestHash(run.state, caller, operator, approver, approverSalt, expiry),
  )
}

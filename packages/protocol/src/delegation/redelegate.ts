import { transact } from '../core/run.js'
import type { Outcome } from '../event.js'
import type { SignatureWithExpiry } from '../signatures/signature.js'
import type { Address, Hex, State } from '../state.js'
import { delegateWithApproval } from './delegateTo.js'
import { undelegateStaker } from './undelegate.js'

export type RedelegateParameters = {
  caller: Address
  newOperator: Address
  newOperatorApproverSig: SignatureWithExpiry
  approverSalt: Hex
}

/** `undelegate` of the caller, then `delegateTo`; gives the roots (chapter 01 §3.1.2). Errors: those of both. */
export function redelegate(state: State, parameters: RedelegateParameters): Outcome<Hex[]> {
  const { caller, newOperator, newOperatorApproverSig, approverSalt } = parameters
  return transact(state, (run) => {
    const withdrawalRoots = undelegateStaker(run, caller, caller)
    delegateWithApproval(run, {
      caller,
      operator: newOperator,
      approverSignatureAndExpiry: newOperatorApproverSig,
      approverSalt,
    })
    return withdrawalRoots
  })
}

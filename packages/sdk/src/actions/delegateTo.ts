import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { approvalArguments, type DelegationApproval } from '../signatures/delegationApproval.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type DelegateToParameters = WriteParameters & {
  /** Whom to delegate to. */
  operator: Address
  /** The signature of the operator's approver, from `signDelegationApproval`; only needed if the operator has one. */
  approval?: DelegationApproval | undefined
}

export type DelegateToReturnType = Hash

/**
 * Delegates all of the sender's shares, in every strategy, to an operator.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `ActivelyDelegated`, `OperatorNotRegistered`, `SaltSpent`, `SignatureExpired`,
 * `InvalidSignature`, `FullySlashed`, `CurrentlyPaused`
 *
 * @example
 * const hash = await delegateTo(client, { deployment, operator })
 */
export function delegateTo(
  client: WriteClient,
  { operator, approval, ...rest }: DelegateToParameters,
): Promise<DelegateToReturnType> {
  return write(client, {
    ...rest,
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'delegateTo',
    args: [operator, ...approvalArguments(approval)],
  })
}

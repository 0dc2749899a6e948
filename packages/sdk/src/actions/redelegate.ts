import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { approvalArguments, type DelegationApproval } from '../signatures/delegationApproval.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type RedelegateParameters = WriteParameters & {
  /** Whom to delegate to. */
  newOperator: Address
  /** The signature of the new operator's approver; only needed if it has one. */
  approval?: DelegationApproval | undefined
}

export type RedelegateReturnType = Hash

/**
 * Moves the sender from its operator to another. The shares are queued; they reach the new operator when
 * the withdrawals are completed as shares.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotActivelyDelegated`, `OperatorsCannotUndelegate`, `OperatorNotRegistered`,
 * `SaltSpent`, `SignatureExpired`, `InvalidSignature`, `CurrentlyPaused`
 *
 * @example
 * const hash = await redelegate(client, { deployment, newOperator })
 */
export function redelegate(
  client: WriteClient,
  { newOperator, approval, ...rest }: RedelegateParameters,
): Promise<RedelegateReturnType> {
  return write(client, {
    ...rest,
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'redelegate',
    args: [newOperator, ...approvalArguments(approval)],
  })
}

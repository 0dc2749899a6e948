import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type ModifyOperatorDetailsParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The new approver; the zero address lets anyone delegate. */
  delegationApprover: Address
}

export type ModifyOperatorDetailsReturnType = Hash

/**
 * Sets or removes (zero address) the account whose signature stakers need to delegate to the operator.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `OperatorNotRegistered`
 *
 * @example
 * const hash = await modifyOperatorDetails(client, { deployment, operator, delegationApprover })
 */
export function modifyOperatorDetails(
  client: WriteClient,
  { operator, delegationApprover, ...rest }: ModifyOperatorDetailsParameters,
): Promise<ModifyOperatorDetailsReturnType> {
  return write(client, {
    ...rest,
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'modifyOperatorDetails',
    args: [operator, delegationApprover],
  })
}

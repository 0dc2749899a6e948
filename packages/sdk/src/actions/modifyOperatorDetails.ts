import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

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
export async function modifyOperatorDetails(
  client: WriteClient,
  parameters: ModifyOperatorDetailsParameters,
): Promise<ModifyOperatorDetailsReturnType> {
  return send(client, { ...parameters, call: await prepareModifyOperatorDetails(client, parameters) })
}

/** The call of `modifyOperatorDetails`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareModifyOperatorDetails(
  _client: ReadClient,
  { deployment, operator, delegationApprover }: ModifyOperatorDetailsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'modifyOperatorDetails',
    args: [operator, delegationApprover],
  })
}

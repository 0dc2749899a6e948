import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import { approvalArguments, type DelegationApproval } from '../signatures/delegationApproval.js'
import type { ReadClient, WriteClient } from '../types.js'

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
export async function delegateTo(
  client: WriteClient,
  parameters: DelegateToParameters,
): Promise<DelegateToReturnType> {
  return send(client, { ...parameters, call: await prepareDelegateTo(client, parameters) })
}

/** The call of `delegateTo`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDelegateTo(
  _client: ReadClient,
  { deployment, operator, approval }: DelegateToParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'delegateTo',
    args: [operator, ...approvalArguments(approval)],
    expires: approval?.expiry,
  })
}

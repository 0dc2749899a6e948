import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import { approvalArguments, type DelegationApproval } from '../signatures/delegationApproval.js'
import type { ReadClient, WriteClient } from '../types.js'

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
export async function redelegate(
  client: WriteClient,
  parameters: RedelegateParameters,
): Promise<RedelegateReturnType> {
  return send(client, { ...parameters, call: await prepareRedelegate(client, parameters) })
}

/** The call of `redelegate`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRedelegate(
  _client: ReadClient,
  { deployment, newOperator, approval }: RedelegateParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'redelegate',
    args: [newOperator, ...approvalArguments(approval)],
    expires: approval?.expiry,
  })
}

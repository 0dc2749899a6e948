import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type UndelegateParameters = WriteParameters & {
  /** Whose delegation ends. */
  staker: Address
}

export type UndelegateReturnType = Hash

/**
 * Ends a staker's delegation and queues all of its shares for withdrawal, one withdrawal a strategy. The
 * staker may do it, its operator, and the operator's approver.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotActivelyDelegated`, `OperatorsCannotUndelegate`, `CallerCannotUndelegate`,
 * `CurrentlyPaused`
 *
 * @example
 * const hash = await undelegate(client, { deployment, staker: client.account.address })
 */
export async function undelegate(
  client: WriteClient,
  parameters: UndelegateParameters,
): Promise<UndelegateReturnType> {
  return send(client, { ...parameters, call: await prepareUndelegate(client, parameters) })
}

/** The call of `undelegate`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareUndelegate(
  _client: ReadClient,
  { deployment, staker }: UndelegateParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'undelegate',
    args: [staker],
  })
}

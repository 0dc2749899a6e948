import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type DeregisterFromOperatorSetsParameters = WriteParameters & {
  /** The operator that leaves. */
  operator: Address
  /** The AVS that has the sets. */
  avs: Address
  /** Numbers of the sets. */
  operatorSetIds: readonly number[]
}

export type DeregisterFromOperatorSetsReturnType = Hash

/**
 * Ends the membership of an operator in operator sets of one AVS; the operator or the AVS may. The operator
 * can be slashed for a deallocation delay more.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidCaller`, `InvalidOperatorSet`, `NotMemberOfSet`, `CurrentlyPaused`
 *
 * @example
 * const hash = await deregisterFromOperatorSets(client, { deployment, operator, avs, operatorSetIds: [1] })
 */
export async function deregisterFromOperatorSets(
  client: WriteClient,
  parameters: DeregisterFromOperatorSetsParameters,
): Promise<DeregisterFromOperatorSetsReturnType> {
  return send(client, { ...parameters, call: await prepareDeregisterFromOperatorSets(client, parameters) })
}

/** The call of `deregisterFromOperatorSets`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDeregisterFromOperatorSets(
  _client: ReadClient,
  { deployment, operator, avs, operatorSetIds }: DeregisterFromOperatorSetsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'deregisterFromOperatorSets',
    args: [{ operator, avs, operatorSetIds }],
  })
}

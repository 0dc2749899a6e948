import type { Address, Hash, Hex } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RegisterForOperatorSetsParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The AVS that has the sets. */
  avs: Address
  /** Numbers of the sets. */
  operatorSetIds: readonly number[]
  /** Handed to the AVS's registrar as it is. */
  data?: Hex | undefined
}

export type RegisterForOperatorSetsReturnType = Hash

/**
 * Makes an operator a member of operator sets of one AVS.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperator`, `InvalidOperatorSet`, `AlreadyMemberOfSet`,
 * `CurrentlyPaused`, `RevertedWithoutReason` (no registrar)
 *
 * @example
 * const hash = await registerForOperatorSets(client, { deployment, operator, avs, operatorSetIds: [1] })
 */
export async function registerForOperatorSets(
  client: WriteClient,
  parameters: RegisterForOperatorSetsParameters,
): Promise<RegisterForOperatorSetsReturnType> {
  return send(client, { ...parameters, call: await prepareRegisterForOperatorSets(client, parameters) })
}

/** The call of `registerForOperatorSets`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRegisterForOperatorSets(
  _client: ReadClient,
  { deployment, operator, avs, operatorSetIds, data = '0x' }: RegisterForOperatorSetsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'registerForOperatorSets',
    args: [operator, { avs, operatorSetIds, data }],
  })
}

import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type AddStrategiesToOperatorSetParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** The strategies to add. */
  strategies: readonly Address[]
}

export type AddStrategiesToOperatorSetReturnType = Hash

/**
 * Adds strategies to an operator set. What members have allocated from them can be slashed at once.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperatorSet`, `InvalidStrategy`,
 * `StrategyAlreadyInOperatorSet`
 *
 * @example
 * const hash = await addStrategiesToOperatorSet(client, { deployment, operatorSet: { avs, id: 1 }, strategies: [strategy] })
 */
export async function addStrategiesToOperatorSet(
  client: WriteClient,
  parameters: AddStrategiesToOperatorSetParameters,
): Promise<AddStrategiesToOperatorSetReturnType> {
  return send(client, { ...parameters, call: await prepareAddStrategiesToOperatorSet(client, parameters) })
}

/** The call of `addStrategiesToOperatorSet`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareAddStrategiesToOperatorSet(
  _client: ReadClient,
  { deployment, operatorSet, strategies }: AddStrategiesToOperatorSetParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'addStrategiesToOperatorSet',
    args: [operatorSet.avs, operatorSet.id, strategies],
  })
}

import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type RemoveStrategiesFromOperatorSetParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** The strategies to remove. */
  strategies: readonly Address[]
}

export type RemoveStrategiesFromOperatorSetReturnType = Hash

/**
 * Removes strategies from an operator set. What members have allocated from them can no longer be slashed.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperatorSet`, `StrategyNotInOperatorSet`
 *
 * @example
 * const hash = await removeStrategiesFromOperatorSet(client, { deployment, operatorSet: { avs, id: 1 }, strategies: [strategy] })
 */
export async function removeStrategiesFromOperatorSet(
  client: WriteClient,
  parameters: RemoveStrategiesFromOperatorSetParameters,
): Promise<RemoveStrategiesFromOperatorSetReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareRemoveStrategiesFromOperatorSet(client, parameters),
  })
}

/** The call of `removeStrategiesFromOperatorSet`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRemoveStrategiesFromOperatorSet(
  _client: ReadClient,
  { deployment, operatorSet, strategies }: RemoveStrategiesFromOperatorSetParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'removeStrategiesFromOperatorSet',
    args: [operatorSet.avs, operatorSet.id, strategies],
  })
}

import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { OperatorSet, WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function removeStrategiesFromOperatorSet(
  client: WriteClient,
  { operatorSet, strategies, ...rest }: RemoveStrategiesFromOperatorSetParameters,
): Promise<RemoveStrategiesFromOperatorSetReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'removeStrategiesFromOperatorSet',
    args: [operatorSet.avs, operatorSet.id, strategies],
  })
}

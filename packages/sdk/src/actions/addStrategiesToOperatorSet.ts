import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { OperatorSet, WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function addStrategiesToOperatorSet(
  client: WriteClient,
  { operatorSet, strategies, ...rest }: AddStrategiesToOperatorSetParameters,
): Promise<AddStrategiesToOperatorSetReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'addStrategiesToOperatorSet',
    args: [operatorSet.avs, operatorSet.id, strategies],
  })
}

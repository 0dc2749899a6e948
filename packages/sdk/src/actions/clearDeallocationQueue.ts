import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type ClearDeallocationQueueParameters = WriteParameters & {
  /** The operator. */
  operator: Address
  /** The strategies to look at. */
  strategies: readonly Address[]
  /** At most how many reductions to finish, per strategy. */
  numbersToClear: readonly number[]
}

export type ClearDeallocationQueueReturnType = Hash

/**
 * Frees the magnitude of reductions whose delay is over, so that an operator can allocate it anew. Anyone
 * may.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InputArrayLengthMismatch`, `CurrentlyPaused`
 *
 * @example
 * const hash = await clearDeallocationQueue(client, { deployment, operator, strategies: [strategy], numbersToClear: [10] })
 */
export function clearDeallocationQueue(
  client: WriteClient,
  { operator, strategies, numbersToClear, ...rest }: ClearDeallocationQueueParameters,
): Promise<ClearDeallocationQueueReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'clearDeallocationQueue',
    args: [operator, strategies, numbersToClear],
  })
}

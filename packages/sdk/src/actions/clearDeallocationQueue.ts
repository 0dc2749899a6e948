import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

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
export async function clearDeallocationQueue(
  client: WriteClient,
  parameters: ClearDeallocationQueueParameters,
): Promise<ClearDeallocationQueueReturnType> {
  return send(client, { ...parameters, call: await prepareClearDeallocationQueue(client, parameters) })
}

/** The call of `clearDeallocationQueue`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareClearDeallocationQueue(
  _client: ReadClient,
  { deployment, operator, strategies, numbersToClear }: ClearDeallocationQueueParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'clearDeallocationQueue',
    args: [operator, strategies, numbersToClear],
  })
}

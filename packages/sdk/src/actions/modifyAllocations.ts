import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type ModifyAllocationsParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The new magnitudes, of 10^18, per set and strategy. */
  allocations: readonly {
    operatorSet: OperatorSet
    strategies: readonly Address[]
    newMagnitudes: readonly bigint[]
  }[]
}

export type ModifyAllocationsReturnType = Hash

/**
 * Changes how much of an operator's stake operator sets can slash. Raises count after the allocation delay,
 * reductions after the deallocation delay.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `UninitializedAllocationDelay`, `InputArrayLengthMismatch`,
 * `InvalidOperatorSet`, `ModificationAlreadyPending`, `SameMagnitude`, `InsufficientMagnitude`,
 * `CurrentlyPaused`
 *
 * @example
 * const hash = await modifyAllocations(client, { deployment, operator, allocations: [{ operatorSet: { avs, id: 1 }, strategies: [strategy], newMagnitudes: [5n * 10n ** 17n] }] })
 */
export async function modifyAllocations(
  client: WriteClient,
  parameters: ModifyAllocationsParameters,
): Promise<ModifyAllocationsReturnType> {
  return send(client, { ...parameters, call: await prepareModifyAllocations(client, parameters) })
}

/** The call of `modifyAllocations`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareModifyAllocations(
  _client: ReadClient,
  { deployment, operator, allocations }: ModifyAllocationsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'modifyAllocations',
    args: [operator, allocations],
  })
}

import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { OperatorSet, WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function modifyAllocations(
  client: WriteClient,
  { operator, allocations, ...rest }: ModifyAllocationsParameters,
): Promise<ModifyAllocationsReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'modifyAllocations',
    args: [operator, allocations],
  })
}

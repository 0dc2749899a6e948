import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type SetAllocationDelayParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The delay in blocks. */
  allocationDelayBlocks: number
}

export type SetAllocationDelayReturnType = Hash

/**
 * Sets how many blocks an operator waits from raising an allocation until it counts. It takes effect after
 * the allocation configuration delay.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperator`
 *
 * @example
 * const hash = await setAllocationDelay(client, { deployment, operator, allocationDelayBlocks: 7200 })
 */
export function setAllocationDelay(
  client: WriteClient,
  { operator, allocationDelayBlocks, ...rest }: SetAllocationDelayParameters,
): Promise<SetAllocationDelayReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'setAllocationDelay',
    args: [operator, allocationDelayBlocks],
  })
}

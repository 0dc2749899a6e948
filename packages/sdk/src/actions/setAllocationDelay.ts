import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

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
export async function setAllocationDelay(
  client: WriteClient,
  parameters: SetAllocationDelayParameters,
): Promise<SetAllocationDelayReturnType> {
  return send(client, { ...parameters, call: await prepareSetAllocationDelay(client, parameters) })
}

/** The call of `setAllocationDelay`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetAllocationDelay(
  _client: ReadClient,
  { deployment, operator, allocationDelayBlocks }: SetAllocationDelayParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'setAllocationDelay',
    args: [operator, allocationDelayBlocks],
  })
}

import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetDefaultOperatorSplitParameters = WriteParameters & {
  /** Hundredths of a percent, from 0 to 10000. */
  splitBips: number
}

export type SetDefaultOperatorSplitReturnType = Hash

/**
 * Sets what operators keep who have set nothing, at once. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `SplitExceedsMax`
 *
 * @example
 * await setDefaultOperatorSplit(client, { deployment, splitBips: 1_000 }) // 10%
 */
export async function setDefaultOperatorSplit(
  client: WriteClient,
  parameters: SetDefaultOperatorSplitParameters,
): Promise<SetDefaultOperatorSplitReturnType> {
  return send(client, { ...parameters, call: await prepareSetDefaultOperatorSplit(client, parameters) })
}

/** The call of `setDefaultOperatorSplit`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetDefaultOperatorSplit(
  _client: ReadClient,
  { deployment, splitBips }: SetDefaultOperatorSplitParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setDefaultOperatorSplit',
    args: [splitBips],
  })
}

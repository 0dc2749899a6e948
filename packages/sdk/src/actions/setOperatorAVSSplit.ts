import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetOperatorAVSSplitParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** Of whose rewards. */
  avs: Address
  /** The operator's part: hundredths of a percent, from 0 to 10000. */
  splitBips: number
}

export type SetOperatorAVSSplitReturnType = Hash

/**
 * Sets what part of an AVS's rewards the operator keeps before its stakers, in force after the activation delay.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `SplitExceedsMax`, `PreviousSplitPending`, `CurrentlyPaused`
 *
 * @example
 * await setOperatorAVSSplit(client, { deployment, operator, avs, splitBips: 500 }) // 5%
 */
export async function setOperatorAVSSplit(
  client: WriteClient,
  parameters: SetOperatorAVSSplitParameters,
): Promise<SetOperatorAVSSplitReturnType> {
  return send(client, { ...parameters, call: await prepareSetOperatorAVSSplit(client, parameters) })
}

/** The call of `setOperatorAVSSplit`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetOperatorAVSSplit(
  _client: ReadClient,
  { deployment, operator, avs, splitBips }: SetOperatorAVSSplitParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setOperatorAVSSplit',
    args: [operator, avs, splitBips],
  })
}

import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type SetOperatorSetSplitParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** Of whose rewards. */
  operatorSet: OperatorSet
  /** The operator's part: hundredths of a percent, from 0 to 10000. */
  splitBips: number
}

export type SetOperatorSetSplitReturnType = Hash

/**
 * Sets what part of an operator set's rewards the operator keeps before its stakers, in force after the activation
 * delay.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperatorSet`, `SplitExceedsMax`, `PreviousSplitPending`,
 * `CurrentlyPaused`
 *
 * @example
 * await setOperatorSetSplit(client, { deployment, operator, operatorSet: { avs, id: 1 }, splitBips: 500 }) // 5%
 */
export async function setOperatorSetSplit(
  client: WriteClient,
  parameters: SetOperatorSetSplitParameters,
): Promise<SetOperatorSetSplitReturnType> {
  return send(client, { ...parameters, call: await prepareSetOperatorSetSplit(client, parameters) })
}

/** The call of `setOperatorSetSplit`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetOperatorSetSplit(
  _client: ReadClient,
  { deployment, operator, operatorSet, splitBips }: SetOperatorSetSplitParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setOperatorSetSplit',
    args: [operator, operatorSet, splitBips],
  })
}

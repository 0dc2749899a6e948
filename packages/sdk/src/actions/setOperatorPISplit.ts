import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetOperatorPISplitParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The operator's part: hundredths of a percent, from 0 to 10000. */
  splitBips: number
}

export type SetOperatorPISplitReturnType = Hash

/**
 * Sets what part of rewards for all earners (programmatic incentives) the operator keeps before its stakers, in force
 * after the activation delay.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `SplitExceedsMax`, `PreviousSplitPending`, `CurrentlyPaused`
 *
 * @example
 * await setOperatorPISplit(client, { deployment, operator, splitBips: 500 }) // 5%
 */
export async function setOperatorPISplit(
  client: WriteClient,
  parameters: SetOperatorPISplitParameters,
): Promise<SetOperatorPISplitReturnType> {
  return send(client, { ...parameters, call: await prepareSetOperatorPISplit(client, parameters) })
}

/** The call of `setOperatorPISplit`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetOperatorPISplit(
  _client: ReadClient,
  { deployment, operator, splitBips }: SetOperatorPISplitParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setOperatorPISplit',
    args: [operator, splitBips],
  })
}

import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetRewardsForAllSubmitterParameters = WriteParameters & {
  submitter: Address
  /** Whether it may submit from now on. */
  isAllowed: boolean
}

export type SetRewardsForAllSubmitterReturnType = Hash

/**
 * Sets who may submit rewards for all stakers and for all earners. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`
 *
 * @example
 * await setRewardsForAllSubmitter(client, { deployment, submitter, isAllowed: true })
 */
export async function setRewardsForAllSubmitter(
  client: WriteClient,
  parameters: SetRewardsForAllSubmitterParameters,
): Promise<SetRewardsForAllSubmitterReturnType> {
  return send(client, { ...parameters, call: await prepareSetRewardsForAllSubmitter(client, parameters) })
}

/** The call of `setRewardsForAllSubmitter`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetRewardsForAllSubmitter(
  _client: ReadClient,
  { deployment, submitter, isAllowed }: SetRewardsForAllSubmitterParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setRewardsForAllSubmitter',
    args: [submitter, isAllowed],
  })
}

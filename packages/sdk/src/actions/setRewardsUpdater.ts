import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetRewardsUpdaterParameters = WriteParameters & {
  /** Who posts and disables roots; the zero address: nobody. */
  updater: Address
}

export type SetRewardsUpdaterReturnType = Hash

/**
 * Sets who posts and disables roots. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`
 *
 * @example
 * await setRewardsUpdater(client, { deployment, updater: deployment.contracts.rootPoster })
 */
export async function setRewardsUpdater(
  client: WriteClient,
  parameters: SetRewardsUpdaterParameters,
): Promise<SetRewardsUpdaterReturnType> {
  return send(client, { ...parameters, call: await prepareSetRewardsUpdater(client, parameters) })
}

/** The call of `setRewardsUpdater`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetRewardsUpdater(
  _client: ReadClient,
  { deployment, updater }: SetRewardsUpdaterParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setRewardsUpdater',
    args: [updater],
  })
}

import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type DisableRootParameters = WriteParameters & {
  /** Position in the list of roots. */
  rootIndex: number
}

export type DisableRootReturnType = Hash

/**
 * Takes a root back that isn't active yet. The sender is the updater; where that is a RootPoster, `challengeRoot` is for
 * you.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `UnauthorizedCaller`, `InvalidRootIndex`, `RootDisabled`, `RootAlreadyActivated`,
 * `CurrentlyPaused`
 *
 * @example
 * await disableRoot(client, { deployment, rootIndex: 3 })
 */
export async function disableRoot(
  client: WriteClient,
  parameters: DisableRootParameters,
): Promise<DisableRootReturnType> {
  return send(client, { ...parameters, call: await prepareDisableRoot(client, parameters) })
}

/** The call of `disableRoot`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDisableRoot(
  _client: ReadClient,
  { deployment, rootIndex }: DisableRootParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'disableRoot',
    args: [rootIndex],
  })
}

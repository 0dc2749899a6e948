import type { Hash, Hex } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SubmitRootParameters = WriteParameters & {
  root: Hex
  /** The midnight up to which it counts, as a second of Unix time. */
  rewardsCalculationEndTimestamp: number
}

export type SubmitRootReturnType = Hash

/**
 * Posts a root of all earnings, which becomes active after the activation delay. The sender is the updater; where that
 * is a RootPoster, `postRoot` is for you.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `UnauthorizedCaller`, `NewRootMustBeForNewCalculatedPeriod`,
 * `RewardsEndTimestampNotElapsed`, `CurrentlyPaused`
 *
 * @example
 * await submitRoot(client, { deployment, root, rewardsCalculationEndTimestamp: Date.UTC(2026, 3, 12) / 1000 })
 */
export async function submitRoot(
  client: WriteClient,
  parameters: SubmitRootParameters,
): Promise<SubmitRootReturnType> {
  return send(client, { ...parameters, call: await prepareSubmitRoot(client, parameters) })
}

/** The call of `submitRoot`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSubmitRoot(
  _client: ReadClient,
  { deployment, root, rewardsCalculationEndTimestamp }: SubmitRootParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'submitRoot',
    args: [root, rewardsCalculationEndTimestamp],
  })
}

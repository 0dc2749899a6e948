import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { type RewardsSubmission, sortSubmission, spendsOf } from '../rewards/submissions.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CreateRewardsForAllSubmissionParameters = WriteParameters & {
  /** All in one token, for whole days that begin at a midnight, UTC. */
  submissions: readonly RewardsSubmission[]
}

export type CreateRewardsForAllSubmissionReturnType = Hash

/**
 * Pays rewards to every staker of some strategies, delegated or not. The sender must be a submitter that the owner allows.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `UnauthorizedCaller`, `StrategyNotWhitelisted`, `DurationExceedsMax`,
 * `InvalidDurationRemainder`, `InvalidStartTimestampRemainder`, `StartTimestampTooFarInPast`,
 * `StartTimestampTooFarInFuture`, `AmountIsZero`, `AmountExceedsMax`, `InsufficientAllowance`,
 * `InsufficientBalance`, `SeveralTokens`, `DuplicateStrategy`, `CurrentlyPaused`
 *
 * @example
 * await createRewardsForAllSubmission(client, { deployment, submissions: [submission] })
 */
export async function createRewardsForAllSubmission(
  client: WriteClient,
  parameters: CreateRewardsForAllSubmissionParameters,
): Promise<CreateRewardsForAllSubmissionReturnType> {
  return send(client, { ...parameters, call: await prepareCreateRewardsForAllSubmission(client, parameters) })
}

/** The call of `createRewardsForAllSubmission`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateRewardsForAllSubmission(
  _client: ReadClient,
  { deployment, submissions }: CreateRewardsForAllSubmissionParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'createRewardsForAllSubmission',
    args: [submissions.map(sortSubmission)],
    ...spendsOf(deployment, submissions),
  })
}

import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { type RewardsSubmission, sortSubmission, spendsOf } from '../rewards/submissions.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CreateAVSRewardsSubmissionParameters = WriteParameters & {
  /** All in one token, for whole days that begin at a midnight, UTC. */
  submissions: readonly RewardsSubmission[]
}

export type CreateAVSRewardsSubmissionReturnType = Hash

/**
 * Pays rewards of the sender, an AVS, to the operators registered to it in the AVSDirectory and to their stakers, by
 * stake. The tokens must be approved to the RewardsCoordinator before.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `StrategyNotWhitelisted`, `DurationExceedsMax`, `InvalidDurationRemainder`,
 * `InvalidStartTimestampRemainder`, `StartTimestampTooFarInPast`, `StartTimestampTooFarInFuture`,
 * `AmountIsZero`, `AmountExceedsMax`, `InsufficientAllowance`, `InsufficientBalance`, `SeveralTokens`,
 * `DuplicateStrategy`, `CurrentlyPaused`
 *
 * @example
 * const submission = {
 *   strategiesAndMultipliers: [{ strategy, multiplier: 10n ** 18n }],
 *   token,
 *   amount: 700n * 10n ** 18n,
 *   startTimestamp: Date.UTC(2026, 3, 6) / 1000,
 *   duration: 7 * 86_400,
 * }
 * await createAVSRewardsSubmission(client, { deployment, submissions: [submission] })
 */
export async function createAVSRewardsSubmission(
  client: WriteClient,
  parameters: CreateAVSRewardsSubmissionParameters,
): Promise<CreateAVSRewardsSubmissionReturnType> {
  return send(client, { ...parameters, call: await prepareCreateAVSRewardsSubmission(client, parameters) })
}

/** The call of `createAVSRewardsSubmission`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateAVSRewardsSubmission(
  _client: ReadClient,
  { deployment, submissions }: CreateAVSRewardsSubmissionParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'createAVSRewardsSubmission',
    args: [submissions.map(sortSubmission)],
    ...spendsOf(deployment, submissions),
  })
}

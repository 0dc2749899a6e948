import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { type RewardsSubmission, sortSubmission, spendsOf } from '../rewards/submissions.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CreateRewardsForAllEarnersParameters = WriteParameters & {
  /** All in one token, for whole days that begin at a midnight, UTC. */
  submissions: readonly RewardsSubmission[]
}

export type CreateRewardsForAllEarnersReturnType = Hash

/**
 * Pays rewards to all operators that are registered to an AVS or an operator set, and to their stakers. The sender must
 * be a submitter that the owner allows.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `UnauthorizedCaller`, `StrategyNotWhitelisted`, `DurationExceedsMax`,
 * `InvalidDurationRemainder`, `InvalidStartTimestampRemainder`, `StartTimestampTooFarInPast`,
 * `StartTimestampTooFarInFuture`, `AmountIsZero`, `AmountExceedsMax`, `InsufficientAllowance`,
 * `InsufficientBalance`, `SeveralTokens`, `DuplicateStrategy`, `CurrentlyPaused`
 *
 * @example
 * await createRewardsForAllEarners(client, { deployment, submissions: [submission] })
 */
export async function createRewardsForAllEarners(
  client: WriteClient,
  parameters: CreateRewardsForAllEarnersParameters,
): Promise<CreateRewardsForAllEarnersReturnType> {
  return send(client, { ...parameters, call: await prepareCreateRewardsForAllEarners(client, parameters) })
}

/** The call of `createRewardsForAllEarners`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateRewardsForAllEarners(
  _client: ReadClient,
  { deployment, submissions }: CreateRewardsForAllEarnersParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'createRewardsForAllEarners',
    args: [submissions.map(sortSubmission)],
    ...spendsOf(deployment, submissions),
  })
}

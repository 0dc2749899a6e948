import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { type RewardsSubmission, sortSubmission, spendsOf } from '../rewards/submissions.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type CreateUniqueStakeRewardsSubmissionParameters = WriteParameters & {
  /** The set; the sender must be its AVS, or that one's admin or appointee, and pays. */
  operatorSet: OperatorSet
  /** All in one token, for whole days that begin at a midnight, UTC. */
  submissions: readonly RewardsSubmission[]
}

export type CreateUniqueStakeRewardsSubmissionReturnType = Hash

/**
 * Pays the members of an operator set by what they have allocated to it, and their stakers.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperatorSet`, `StrategyNotWhitelisted`,
 * `DurationExceedsMax`, `InvalidDurationRemainder`, `InvalidStartTimestampRemainder`,
 * `StartTimestampTooFarInPast`, `StartTimestampTooFarInFuture`, `AmountIsZero`, `AmountExceedsMax`,
 * `InsufficientAllowance`, `InsufficientBalance`, `SeveralTokens`, `DuplicateStrategy`, `CurrentlyPaused`
 *
 * @example
 * const operatorSet = { avs, id: 1 }
 * await createUniqueStakeRewardsSubmission(client, { deployment, operatorSet, submissions: [submission] })
 */
export async function createUniqueStakeRewardsSubmission(
  client: WriteClient,
  parameters: CreateUniqueStakeRewardsSubmissionParameters,
): Promise<CreateUniqueStakeRewardsSubmissionReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareCreateUniqueStakeRewardsSubmission(client, parameters),
  })
}

/** The call of `createUniqueStakeRewardsSubmission`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateUniqueStakeRewardsSubmission(
  _client: ReadClient,
  { deployment, operatorSet, submissions }: CreateUniqueStakeRewardsSubmissionParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'createUniqueStakeRewardsSubmission',
    args: [operatorSet, submissions.map(sortSubmission)],
    ...spendsOf(deployment, submissions),
  })
}

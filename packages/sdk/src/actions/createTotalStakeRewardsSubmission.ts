import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { type RewardsSubmission, sortSubmission, spendsOf } from '../rewards/submissions.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type CreateTotalStakeRewardsSubmissionParameters = WriteParameters & {
  /** The set; the sender must be its AVS, or that one's admin or appointee, and pays. */
  operatorSet: OperatorSet
  /** All in one token, for whole days that begin at a midnight, UTC. */
  submissions: readonly RewardsSubmission[]
}

export type CreateTotalStakeRewardsSubmissionReturnType = Hash

/**
 * Pays the members of an operator set by all that is delegated to them, and their stakers.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperatorSet`, `StrategyNotWhitelisted`,
 * `DurationExceedsMax`, `InvalidDurationRemainder`, `InvalidStartTimestampRemainder`,
 * `StartTimestampTooFarInPast`, `StartTimestampTooFarInFuture`, `AmountIsZero`, `AmountExceedsMax`,
 * `InsufficientAllowance`, `InsufficientBalance`, `SeveralTokens`, `DuplicateStrategy`, `CurrentlyPaused`
 *
 * @example
 * const operatorSet = { avs, id: 1 }
 * await createTotalStakeRewardsSubmission(client, { deployment, operatorSet, submissions: [submission] })
 */
export async function createTotalStakeRewardsSubmission(
  client: WriteClient,
  parameters: CreateTotalStakeRewardsSubmissionParameters,
): Promise<CreateTotalStakeRewardsSubmissionReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareCreateTotalStakeRewardsSubmission(client, parameters),
  })
}

/** The call of `createTotalStakeRewardsSubmission`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateTotalStakeRewardsSubmission(
  _client: ReadClient,
  { deployment, operatorSet, submissions }: CreateTotalStakeRewardsSubmissionParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'createTotalStakeRewardsSubmission',
    args: [operatorSet, submissions.map(sortSubmission)],
    ...spendsOf(deployment, submissions),
  })
}

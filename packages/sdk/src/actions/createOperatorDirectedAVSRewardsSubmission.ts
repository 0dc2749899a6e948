import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { type OperatorDirectedRewardsSubmission, sortSubmission, spendsOf } from '../rewards/submissions.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CreateOperatorDirectedAVSRewardsSubmissionParameters = WriteParameters & {
  /** The AVS; the sender must be it, its admin or its appointee, and pays. */
  avs: Address
  /** All in one token, for whole days that are over. */
  submissions: readonly OperatorDirectedRewardsSubmission[]
}

export type CreateOperatorDirectedAVSRewardsSubmissionReturnType = Hash

/**
 * Pays fixed amounts to operators of an AVS and their stakers, for days that are over. Who is not registered to the AVS on
 * a day earns nothing of it: that goes back to the AVS.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `StrategyNotWhitelisted`, `DurationExceedsMax`,
 * `InvalidDurationRemainder`, `InvalidStartTimestampRemainder`, `StartTimestampTooFarInPast`,
 * `SubmissionNotRetroactive`, `AmountIsZero`, `AmountExceedsMax`, `InsufficientAllowance`,
 * `InsufficientBalance`, `SeveralTokens`, `DuplicateStrategy`, `DuplicateOperator`, `CurrentlyPaused`
 *
 * @example
 * const submission = {
 *   strategiesAndMultipliers: [{ strategy, multiplier: 10n ** 18n }],
 *   token,
 *   operatorRewards: [{ operator, amount: 10n ** 18n }],
 *   startTimestamp: Date.UTC(2026, 3, 6) / 1000,
 *   duration: 7 * 86_400,
 *   description: 'Blocks signed in the week',
 * }
 * await createOperatorDirectedAVSRewardsSubmission(client, { deployment, avs, submissions: [submission] })
 */
export async function createOperatorDirectedAVSRewardsSubmission(
  client: WriteClient,
  parameters: CreateOperatorDirectedAVSRewardsSubmissionParameters,
): Promise<CreateOperatorDirectedAVSRewardsSubmissionReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareCreateOperatorDirectedAVSRewardsSubmission(client, parameters),
  })
}

/** The call of `createOperatorDirectedAVSRewardsSubmission`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateOperatorDirectedAVSRewardsSubmission(
  _client: ReadClient,
  { deployment, avs, submissions }: CreateOperatorDirectedAVSRewardsSubmissionParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'createOperatorDirectedAVSRewardsSubmission',
    args: [avs, submissions.map(sortSubmission)],
    ...spendsOf(deployment, submissions),
  })
}

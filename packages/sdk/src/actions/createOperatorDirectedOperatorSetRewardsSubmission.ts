import type { Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { type OperatorDirectedRewardsSubmission, sortSubmission, spendsOf } from '../rewards/submissions.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type CreateOperatorDirectedOperatorSetRewardsSubmissionParameters = WriteParameters & {
  /** The set; the sender must be its AVS, or that one's admin or appointee, and pays. */
  operatorSet: OperatorSet
  /** All in one token, for whole days that are over. */
  submissions: readonly OperatorDirectedRewardsSubmission[]
}

export type CreateOperatorDirectedOperatorSetRewardsSubmissionReturnType = Hash

/**
 * Pays fixed amounts to operators of an operator set and their stakers, for days that are over. Who is not a member on a
 * day earns nothing of it: that goes back to the AVS.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperatorSet`, `StrategyNotWhitelisted`,
 * `DurationExceedsMax`, `InvalidDurationRemainder`, `InvalidStartTimestampRemainder`,
 * `StartTimestampTooFarInPast`, `SubmissionNotRetroactive`, `AmountIsZero`, `AmountExceedsMax`,
 * `InsufficientAllowance`, `InsufficientBalance`, `SeveralTokens`, `DuplicateStrategy`, `DuplicateOperator`,
 * `CurrentlyPaused`
 *
 * @example
 * const operatorSet = { avs, id: 1 }
 * await createOperatorDirectedOperatorSetRewardsSubmission(client, {
 *   deployment,
 *   operatorSet,
 *   submissions: [submission],
 * })
 */
export async function createOperatorDirectedOperatorSetRewardsSubmission(
  client: WriteClient,
  parameters: CreateOperatorDirectedOperatorSetRewardsSubmissionParameters,
): Promise<CreateOperatorDirectedOperatorSetRewardsSubmissionReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareCreateOperatorDirectedOperatorSetRewardsSubmission(client, parameters),
  })
}

/** The call of `createOperatorDirectedOperatorSetRewardsSubmission`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateOperatorDirectedOperatorSetRewardsSubmission(
  _client: ReadClient,
  { deployment, operatorSet, submissions }: CreateOperatorDirectedOperatorSetRewardsSubmissionParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'createOperatorDirectedOperatorSetRewardsSubmission',
    args: [operatorSet, submissions.map(sortSubmission)],
    ...spendsOf(deployment, submissions),
  })
}

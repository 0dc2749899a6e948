import {
  type CompleteQueuedWithdrawalParameters,
  prepareCompleteQueuedWithdrawal,
} from '../actions/completeQueuedWithdrawal.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewCompleteQueuedWithdrawalParameters = CompleteQueuedWithdrawalParameters

export type PreviewCompleteQueuedWithdrawalResult = undefined

export type PreviewCompleteQueuedWithdrawalReturnType = Preview<PreviewCompleteQueuedWithdrawalResult>

/**
 * What `completeQueuedWithdrawal` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `completeQueuedWithdrawal` throws
 *
 * @example
 * const preview = await previewCompleteQueuedWithdrawal(client, { deployment, account: staker, withdrawal })
 */
export async function previewCompleteQueuedWithdrawal(
  client: ReadClient,
  parameters: PreviewCompleteQueuedWithdrawalParameters,
): Promise<PreviewCompleteQueuedWithdrawalReturnType> {
  return previewCall<PreviewCompleteQueuedWithdrawalResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    stakers: [parameters.withdrawal.staker],
    call: await prepareCompleteQueuedWithdrawal(client, parameters),
  })
}

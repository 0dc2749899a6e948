import {
  type CompleteQueuedWithdrawalsParameters,
  prepareCompleteQueuedWithdrawals,
} from '../actions/completeQueuedWithdrawals.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewCompleteQueuedWithdrawalsParameters = CompleteQueuedWithdrawalsParameters

export type PreviewCompleteQueuedWithdrawalsResult = undefined

export type PreviewCompleteQueuedWithdrawalsReturnType = Preview<PreviewCompleteQueuedWithdrawalsResult>

/**
 * What `completeQueuedWithdrawals` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `completeQueuedWithdrawals` throws
 *
 * @example
 * const preview = await previewCompleteQueuedWithdrawals(client, { deployment, account: staker, withdrawals: [{ withdrawal }] })
 */
export async function previewCompleteQueuedWithdrawals(
  client: ReadClient,
  parameters: PreviewCompleteQueuedWithdrawalsParameters,
): Promise<PreviewCompleteQueuedWithdrawalsReturnType> {
  return previewCall<PreviewCompleteQueuedWithdrawalsResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    stakers: parameters.withdrawals.map(({ withdrawal }) => withdrawal.staker),
    call: await prepareCompleteQueuedWithdrawals(client, parameters),
  })
}

import type { Hex } from 'viem'
import { prepareQueueWithdrawals, type QueueWithdrawalsParameters } from '../actions/queueWithdrawals.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewQueueWithdrawalsParameters = QueueWithdrawalsParameters

/** Roots of the withdrawals queued. */
export type PreviewQueueWithdrawalsResult = readonly Hex[]

export type PreviewQueueWithdrawalsReturnType = Preview<PreviewQueueWithdrawalsResult>

/**
 * What `queueWithdrawals` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `queueWithdrawals` throws
 *
 * @example
 * const preview = await previewQueueWithdrawals(client, { deployment, account: staker, withdrawals: [{ strategies: [strategy], depositShares: [10n ** 18n] }] })
 */
export async function previewQueueWithdrawals(
  client: ReadClient,
  parameters: PreviewQueueWithdrawalsParameters,
): Promise<PreviewQueueWithdrawalsReturnType> {
  return previewCall<PreviewQueueWithdrawalsResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    call: await prepareQueueWithdrawals(client, parameters),
  })
}

import type { Hex } from 'viem'
import { prepareUndelegate, type UndelegateParameters } from '../actions/undelegate.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewUndelegateParameters = UndelegateParameters

/** Roots of the withdrawals queued. */
export type PreviewUndelegateResult = readonly Hex[]

export type PreviewUndelegateReturnType = Preview<PreviewUndelegateResult>

/**
 * What `undelegate` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `undelegate` throws
 *
 * @example
 * const preview = await previewUndelegate(client, { deployment, account: staker, staker })
 */
export async function previewUndelegate(
  client: ReadClient,
  parameters: PreviewUndelegateParameters,
): Promise<PreviewUndelegateReturnType> {
  return previewCall<PreviewUndelegateResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    stakers: [parameters.staker],
    call: await prepareUndelegate(client, parameters),
  })
}

import { type DelegateToParameters, prepareDelegateTo } from '../actions/delegateTo.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewDelegateToParameters = DelegateToParameters

export type PreviewDelegateToResult = undefined

export type PreviewDelegateToReturnType = Preview<PreviewDelegateToResult>

/**
 * What `delegateTo` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `delegateTo` throws
 *
 * @example
 * const preview = await previewDelegateTo(client, { deployment, account: staker, operator })
 */
export async function previewDelegateTo(
  client: ReadClient,
  parameters: PreviewDelegateToParameters,
): Promise<PreviewDelegateToReturnType> {
  return previewCall<PreviewDelegateToResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    operators: [parameters.operator],
    call: await prepareDelegateTo(client, parameters),
  })
}

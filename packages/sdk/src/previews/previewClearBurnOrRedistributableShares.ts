import {
  type ClearBurnOrRedistributableSharesParameters,
  prepareClearBurnOrRedistributableShares,
} from '../actions/clearBurnOrRedistributableShares.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewClearBurnOrRedistributableSharesParameters = ClearBurnOrRedistributableSharesParameters

/** Tokens paid out, per strategy of the slash. */
export type PreviewClearBurnOrRedistributableSharesResult = readonly bigint[]

export type PreviewClearBurnOrRedistributableSharesReturnType =
  Preview<PreviewClearBurnOrRedistributableSharesResult>

/**
 * What `clearBurnOrRedistributableShares` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `clearBurnOrRedistributableShares` throws
 *
 * @example
 * const preview = await previewClearBurnOrRedistributableShares(client, { deployment, account: anyone, operatorSet: { avs, id: 1 }, slashId: 1n })
 */
export async function previewClearBurnOrRedistributableShares(
  client: ReadClient,
  parameters: PreviewClearBurnOrRedistributableSharesParameters,
): Promise<PreviewClearBurnOrRedistributableSharesReturnType> {
  return previewCall<PreviewClearBurnOrRedistributableSharesResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    call: await prepareClearBurnOrRedistributableShares(client, parameters),
  })
}

import {
  type ClearBurnOrRedistributableSharesByStrategyParameters,
  prepareClearBurnOrRedistributableSharesByStrategy,
} from '../actions/clearBurnOrRedistributableSharesByStrategy.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewClearBurnOrRedistributableSharesByStrategyParameters =
  ClearBurnOrRedistributableSharesByStrategyParameters

/** Tokens paid out. */
export type PreviewClearBurnOrRedistributableSharesByStrategyResult = bigint

export type PreviewClearBurnOrRedistributableSharesByStrategyReturnType =
  Preview<PreviewClearBurnOrRedistributableSharesByStrategyResult>

/**
 * What `clearBurnOrRedistributableSharesByStrategy` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `clearBurnOrRedistributableSharesByStrategy` throws
 *
 * @example
 * const preview = await previewClearBurnOrRedistributableSharesByStrategy(client, { deployment, account: anyone, operatorSet: { avs, id: 1 }, slashId: 1n, strategy })
 */
export async function previewClearBurnOrRedistributableSharesByStrategy(
  client: ReadClient,
  parameters: PreviewClearBurnOrRedistributableSharesByStrategyParameters,
): Promise<PreviewClearBurnOrRedistributableSharesByStrategyReturnType> {
  return previewCall<PreviewClearBurnOrRedistributableSharesByStrategyResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    call: await prepareClearBurnOrRedistributableSharesByStrategy(client, parameters),
  })
}

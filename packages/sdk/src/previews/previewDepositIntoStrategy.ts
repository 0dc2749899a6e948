import {
  type DepositIntoStrategyParameters,
  prepareDepositIntoStrategy,
} from '../actions/depositIntoStrategy.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewDepositIntoStrategyParameters = DepositIntoStrategyParameters

/** The shares credited. */
export type PreviewDepositIntoStrategyResult = bigint

export type PreviewDepositIntoStrategyReturnType = Preview<PreviewDepositIntoStrategyResult>

/**
 * What `depositIntoStrategy` would do, were it sent now. An approval that is missing is made first.
 *
 * @throws RestackError `PreviewUnsupported`, and what `depositIntoStrategy` throws
 *
 * @example
 * const preview = await previewDepositIntoStrategy(client, { deployment, account: staker, strategy, amount: 10n ** 18n })
 */
export async function previewDepositIntoStrategy(
  client: ReadClient,
  parameters: PreviewDepositIntoStrategyParameters,
): Promise<PreviewDepositIntoStrategyReturnType> {
  return previewCall<PreviewDepositIntoStrategyResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    call: await prepareDepositIntoStrategy(client, parameters),
  })
}

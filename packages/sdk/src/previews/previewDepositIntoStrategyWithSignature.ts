import {
  type DepositIntoStrategyWithSignatureParameters,
  prepareDepositIntoStrategyWithSignature,
} from '../actions/depositIntoStrategyWithSignature.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewDepositIntoStrategyWithSignatureParameters = DepositIntoStrategyWithSignatureParameters

/** The shares credited. */
export type PreviewDepositIntoStrategyWithSignatureResult = bigint

export type PreviewDepositIntoStrategyWithSignatureReturnType =
  Preview<PreviewDepositIntoStrategyWithSignatureResult>

/**
 * What `depositIntoStrategyWithSignature` would do, were it sent now. An approval that is missing is made first.
 *
 * @throws RestackError `PreviewUnsupported`, and what `depositIntoStrategyWithSignature` throws
 *
 * @example
 * const preview = await previewDepositIntoStrategyWithSignature(client, { deployment, account: payer, strategy, amount, ...deposit })
 */
export async function previewDepositIntoStrategyWithSignature(
  client: ReadClient,
  parameters: PreviewDepositIntoStrategyWithSignatureParameters,
): Promise<PreviewDepositIntoStrategyWithSignatureReturnType> {
  return previewCall<PreviewDepositIntoStrategyWithSignatureResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    stakers: [parameters.staker],
    call: await prepareDepositIntoStrategyWithSignature(client, parameters),
  })
}

import type { Hex } from 'viem'
import { prepareRedelegate, type RedelegateParameters } from '../actions/redelegate.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewRedelegateParameters = RedelegateParameters

/** Roots of the withdrawals queued. */
export type PreviewRedelegateResult = readonly Hex[]

export type PreviewRedelegateReturnType = Preview<PreviewRedelegateResult>

/**
 * What `redelegate` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `redelegate` throws
 *
 * @example
 * const preview = await previewRedelegate(client, { deployment, account: staker, newOperator })
 */
export async function previewRedelegate(
  client: ReadClient,
  parameters: PreviewRedelegateParameters,
): Promise<PreviewRedelegateReturnType> {
  return previewCall<PreviewRedelegateResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    operators: [parameters.newOperator],
    call: await prepareRedelegate(client, parameters),
  })
}

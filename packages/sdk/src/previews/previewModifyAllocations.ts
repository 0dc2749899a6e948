import { type ModifyAllocationsParameters, prepareModifyAllocations } from '../actions/modifyAllocations.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewModifyAllocationsParameters = ModifyAllocationsParameters

export type PreviewModifyAllocationsResult = undefined

export type PreviewModifyAllocationsReturnType = Preview<PreviewModifyAllocationsResult>

/**
 * What `modifyAllocations` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `modifyAllocations` throws
 *
 * @example
 * const preview = await previewModifyAllocations(client, { deployment, account: operator, operator, allocations: [{ operatorSet: { avs, id: 1 }, strategies: [strategy], newMagnitudes: [5n * 10n ** 17n] }] })
 */
export async function previewModifyAllocations(
  client: ReadClient,
  parameters: PreviewModifyAllocationsParameters,
): Promise<PreviewModifyAllocationsReturnType> {
  return previewCall<PreviewModifyAllocationsResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    operators: [parameters.operator],
    call: await prepareModifyAllocations(client, parameters),
  })
}

import {
  type DeregisterFromOperatorSetsParameters,
  prepareDeregisterFromOperatorSets,
} from '../actions/deregisterFromOperatorSets.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewDeregisterFromOperatorSetsParameters = DeregisterFromOperatorSetsParameters

export type PreviewDeregisterFromOperatorSetsResult = undefined

export type PreviewDeregisterFromOperatorSetsReturnType = Preview<PreviewDeregisterFromOperatorSetsResult>

/**
 * What `deregisterFromOperatorSets` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `deregisterFromOperatorSets` throws
 *
 * @example
 * const preview = await previewDeregisterFromOperatorSets(client, { deployment, account: operator, operator, avs, operatorSetIds: [1] })
 */
export async function previewDeregisterFromOperatorSets(
  client: ReadClient,
  parameters: PreviewDeregisterFromOperatorSetsParameters,
): Promise<PreviewDeregisterFromOperatorSetsReturnType> {
  return previewCall<PreviewDeregisterFromOperatorSetsResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    operators: [parameters.operator],
    call: await prepareDeregisterFromOperatorSets(client, parameters),
  })
}

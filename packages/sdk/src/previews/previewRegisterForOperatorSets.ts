import {
  prepareRegisterForOperatorSets,
  type RegisterForOperatorSetsParameters,
} from '../actions/registerForOperatorSets.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewRegisterForOperatorSetsParameters = RegisterForOperatorSetsParameters

export type PreviewRegisterForOperatorSetsResult = undefined

export type PreviewRegisterForOperatorSetsReturnType = Preview<PreviewRegisterForOperatorSetsResult>

/**
 * What `registerForOperatorSets` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `registerForOperatorSets` throws
 *
 * @example
 * const preview = await previewRegisterForOperatorSets(client, { deployment, account: operator, operator, avs, operatorSetIds: [1] })
 */
export async function previewRegisterForOperatorSets(
  client: ReadClient,
  parameters: PreviewRegisterForOperatorSetsParameters,
): Promise<PreviewRegisterForOperatorSetsReturnType> {
  return previewCall<PreviewRegisterForOperatorSetsResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    operators: [parameters.operator],
    call: await prepareRegisterForOperatorSets(client, parameters),
  })
}

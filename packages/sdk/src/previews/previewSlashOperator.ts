import { prepareSlashOperator, type SlashOperatorParameters } from '../actions/slashOperator.js'
import type { Preview } from '../preview/Preview.js'
import { previewCall } from '../preview/previewCalls.js'
import type { ReadClient } from '../types.js'

export type PreviewSlashOperatorParameters = SlashOperatorParameters

/** Number of the slash, and the shares taken, per strategy in ascending order. */
export type PreviewSlashOperatorResult = readonly [slashId: bigint, shares: readonly bigint[]]

export type PreviewSlashOperatorReturnType = Preview<PreviewSlashOperatorResult>

/**
 * What `slashOperator` would do, were it sent now.
 *
 * @throws RestackError `PreviewUnsupported`, and what `slashOperator` throws
 *
 * @example
 * const preview = await previewSlashOperator(client, { deployment, account: slasher, operatorSet: { avs, id: 1 }, operator, slashes: [{ strategy, wadToSlash: 10n ** 17n }], description: '' })
 */
export async function previewSlashOperator(
  client: ReadClient,
  parameters: PreviewSlashOperatorParameters,
): Promise<PreviewSlashOperatorReturnType> {
  return previewCall<PreviewSlashOperatorResult>(client, {
    deployment: parameters.deployment,
    account: parameters.account,
    operators: [parameters.operator],
    call: await prepareSlashOperator(client, parameters),
  })
}

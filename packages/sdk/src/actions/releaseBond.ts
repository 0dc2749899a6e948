import type { Hash } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type ReleaseBondParameters = WriteParameters & {
  /** Position in the list of roots. */
  rootIndex: number
}

export type ReleaseBondReturnType = Hash

/**
 * Frees the bond of a root that nobody challenged in time, for its poster. Anybody may.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `UnknownRoot`, `RootNotOpen`, `ChallengeWindowNotOver`
 *
 * @example
 * await releaseBond(client, { deployment, rootIndex: 3 })
 */
export async function releaseBond(
  client: WriteClient,
  parameters: ReleaseBondParameters,
): Promise<ReleaseBondReturnType> {
  return send(client, { ...parameters, call: await prepareReleaseBond(client, parameters) })
}

/** The call of `releaseBond`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareReleaseBond(
  _client: ReadClient,
  { deployment, rootIndex }: ReleaseBondParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'releaseBond',
    args: [rootIndex],
  })
}

import type { Hash } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type DisableChallengedRootParameters = WriteParameters & {
  /** Position in the list of roots. */
  rootIndex: number
}

export type DisableChallengedRootReturnType = Hash

/**
 * Disables a challenged root that could not be disabled with its challenge, because roots were paused then. Anybody may.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `UnknownRoot`, `RootNotChallenged`, `RootDisabled`, `RootAlreadyActivated`,
 * `CurrentlyPaused`
 *
 * @example
 * await disableChallengedRoot(client, { deployment, rootIndex: 3 })
 */
export async function disableChallengedRoot(
  client: WriteClient,
  parameters: DisableChallengedRootParameters,
): Promise<DisableChallengedRootReturnType> {
  return send(client, { ...parameters, call: await prepareDisableChallengedRoot(client, parameters) })
}

/** The call of `disableChallengedRoot`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDisableChallengedRoot(
  _client: ReadClient,
  { deployment, rootIndex }: DisableChallengedRootParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'disableChallengedRoot',
    args: [rootIndex],
  })
}

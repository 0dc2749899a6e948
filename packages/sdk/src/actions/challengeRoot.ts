import type { Hash, Hex } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type ChallengeRootParameters = WriteParameters & {
  /** Position in the list of roots. */
  rootIndex: number
  /** The root that is right instead. */
  expectedRoot: Hex
  /** Wei to add to the sender's balance, from which the bond is taken; default: 0. */
  value?: bigint | undefined
}

export type ChallengeRootReturnType = Hash

/**
 * Disables a root at once and locks a bond on it being wrong. Anybody may, within the challenge window; the recomputers
 * decide who loses its bond.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `UnknownRoot`, `RootNotOpen`, `ChallengeWindowOver`, `SameRoot`, `InsufficientBalance`
 *
 * @example
 * const { challengerBond } = await getRootPoster(client, { deployment })
 * await challengeRoot(client, { deployment, rootIndex: 3, expectedRoot, value: challengerBond })
 */
export async function challengeRoot(
  client: WriteClient,
  parameters: ChallengeRootParameters,
): Promise<ChallengeRootReturnType> {
  return send(client, { ...parameters, call: await prepareChallengeRoot(client, parameters) })
}

/** The call of `challengeRoot`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareChallengeRoot(
  _client: ReadClient,
  { deployment, rootIndex, expectedRoot, value = 0n }: ChallengeRootParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'challengeRoot',
    args: [rootIndex, expectedRoot],
    value,
  })
}

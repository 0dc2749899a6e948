import type { Hash, Hex } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type VoteOnRootParameters = WriteParameters & {
  /** Position in the list of roots. */
  rootIndex: number
  /** The root that the sender has computed itself. */
  recomputedRoot: Hex
}

export type VoteOnRootReturnType = Hash

/**
 * Says which root is the right one of a challenged one. The sender is a registered recomputer; when enough agree, the
 * loser's bond goes to the other.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyRecomputer`, `UnknownRoot`, `RootNotChallenged`, `DecisionWindowOver`,
 * `AlreadyVoted`
 *
 * @example
 * await voteOnRoot(client, { deployment, rootIndex: 3, recomputedRoot })
 */
export async function voteOnRoot(
  client: WriteClient,
  parameters: VoteOnRootParameters,
): Promise<VoteOnRootReturnType> {
  return send(client, { ...parameters, call: await prepareVoteOnRoot(client, parameters) })
}

/** The call of `voteOnRoot`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareVoteOnRoot(
  _client: ReadClient,
  { deployment, rootIndex, recomputedRoot }: VoteOnRootParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'voteOnRoot',
    args: [rootIndex, recomputedRoot],
  })
}

import type { Hash } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type DecideRootParameters = WriteParameters & {
  /** Position in the list of roots. */
  rootIndex: number
  /** Whether the posted root was right. */
  upheld: boolean
}

export type DecideRootReturnType = Hash

/**
 * Decides a challenge that the recomputers left undecided. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `UnknownRoot`, `RootNotChallenged`, `DecisionWindowNotOver`
 *
 * @example
 * await decideRoot(client, { deployment, rootIndex: 3, upheld: false })
 */
export async function decideRoot(
  client: WriteClient,
  parameters: DecideRootParameters,
): Promise<DecideRootReturnType> {
  return send(client, { ...parameters, call: await prepareDecideRoot(client, parameters) })
}

/** The call of `decideRoot`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDecideRoot(
  _client: ReadClient,
  { deployment, rootIndex, upheld }: DecideRootParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'decideRoot',
    args: [rootIndex, upheld],
  })
}

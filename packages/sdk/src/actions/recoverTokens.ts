import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RecoverTokensParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** ERC-20 tokens that strayed into the pod, with amounts in their smallest units. */
  tokens: readonly { token: Address; amount: bigint }[]
  recipient: Address
}

export type RecoverTokensReturnType = Hash

/**
 * Sends tokens out of the pod, which restakes ETH only. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwner`, `TransferFailed`, `CurrentlyPaused`
 *
 * @example
 * await recoverTokens(client, { deployment, pod, tokens: [{ token, amount }], recipient })
 */
export async function recoverTokens(
  client: WriteClient,
  parameters: RecoverTokensParameters,
): Promise<RecoverTokensReturnType> {
  return send(client, { ...parameters, call: await prepareRecoverTokens(client, parameters) })
}

/** The call of `recoverTokens`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRecoverTokens(
  _client: ReadClient,
  { deployment, pod, tokens, recipient }: RecoverTokensParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'recoverTokens',
    args: [tokens.map(({ token }) => token), tokens.map(({ amount }) => amount), recipient],
  })
}

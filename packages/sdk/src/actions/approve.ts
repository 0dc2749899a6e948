import { type Address, type Hash, parseAbi } from 'viem'
import { type Call, encodeCall } from '../call.js'
import { contractAddress } from '../contractAddress.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type ApproveParameters = WriteParameters & {
  token: Address
  /** Amount in the token's smallest unit. */
  amount: bigint
  /** Who may take it; default: the StrategyManager, which takes deposits. */
  spender?: Address | undefined
}

export type ApproveReturnType = Hash

/** Without a result, since some tokens give none. */
const approveAbi = parseAbi(['function approve(address spender, uint256 amount)'])

/**
 * Lets the StrategyManager take a token from the sender, as `depositIntoStrategy` needs.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NoContract`, `Reverted`
 *
 * @example
 * await approve(client, { deployment, token, amount: 10n ** 18n })
 */
export async function approve(
  client: WriteClient,
  parameters: ApproveParameters,
): Promise<ApproveReturnType> {
  return send(client, { ...parameters, call: await prepareApprove(client, parameters) })
}

/** The call of `approve`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareApprove(
  _client: ReadClient,
  { deployment, token, amount, spender }: ApproveParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: token,
    abi: approveAbi,
    functionName: 'approve',
    args: [spender ?? contractAddress(deployment, 'strategyManager'), amount],
  })
}

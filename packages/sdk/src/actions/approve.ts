import { type Address, type Hash, parseAbi } from 'viem'
import { contractAddress } from '../contractAddress.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
  { token, amount, spender, ...rest }: ApproveParameters,
): Promise<ApproveReturnType> {
  return write(client, {
    ...rest,
    contract: token,
    abi: approveAbi,
    functionName: 'approve',
    args: [spender ?? contractAddress(rest.deployment, 'strategyManager'), amount],
  })
}

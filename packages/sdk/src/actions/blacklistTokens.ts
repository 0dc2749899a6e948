import type { Address, Hash } from 'viem'
import { strategyFactoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type BlacklistTokensParameters = WriteParameters & {
  /** The tokens. */
  tokens: readonly Address[]
}

export type BlacklistTokensReturnType = Hash

/**
 * Bars tokens from getting a strategy; one that they have already is closed to deposits. The sender must be the
 * StrategyFactory's owner, which is the timelock.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `AlreadyBlacklisted`
 *
 * @example
 * const hash = await blacklistTokens(client, { deployment, tokens: [token] })
 */
export async function blacklistTokens(
  client: WriteClient,
  parameters: BlacklistTokensParameters,
): Promise<BlacklistTokensReturnType> {
  return send(client, { ...parameters, call: await prepareBlacklistTokens(client, parameters) })
}

/** The call of `blacklistTokens`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareBlacklistTokens(
  _client: ReadClient,
  { deployment, tokens }: BlacklistTokensParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyFactory',
    abi: strategyFactoryAbi,
    functionName: 'blacklistTokens',
    args: [tokens],
  })
}

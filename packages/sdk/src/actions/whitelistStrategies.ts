import type { Address, Hash } from 'viem'
import { strategyFactoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type WhitelistStrategiesParameters = WriteParameters & {
  /** Strategies that the factory didn't make. */
  strategies: readonly Address[]
}

export type WhitelistStrategiesReturnType = Hash

/**
 * Opens strategies to deposits. The sender must be the StrategyFactory's owner, which is the timelock.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `OnlyStrategyWhitelister`
 *
 * @example
 * const hash = await whitelistStrategies(client, { deployment, strategies: [strategy] })
 */
export async function whitelistStrategies(
  client: WriteClient,
  parameters: WhitelistStrategiesParameters,
): Promise<WhitelistStrategiesReturnType> {
  return send(client, { ...parameters, call: await prepareWhitelistStrategies(client, parameters) })
}

/** The call of `whitelistStrategies`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareWhitelistStrategies(
  _client: ReadClient,
  { deployment, strategies }: WhitelistStrategiesParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyFactory',
    abi: strategyFactoryAbi,
    functionName: 'whitelistStrategies',
    args: [strategies],
  })
}

import type { Address, Hash } from 'viem'
import { strategyFactoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RemoveStrategiesFromWhitelistParameters = WriteParameters & {
  /** The strategies. */
  strategies: readonly Address[]
}

export type RemoveStrategiesFromWhitelistReturnType = Hash

/**
 * Closes strategies to deposits; withdrawals go on. The sender must be the StrategyFactory's owner, which is the
 * timelock.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `OnlyStrategyWhitelister`
 *
 * @example
 * const hash = await removeStrategiesFromWhitelist(client, { deployment, strategies: [strategy] })
 */
export async function removeStrategiesFromWhitelist(
  client: WriteClient,
  parameters: RemoveStrategiesFromWhitelistParameters,
): Promise<RemoveStrategiesFromWhitelistReturnType> {
  return send(client, { ...parameters, call: await prepareRemoveStrategiesFromWhitelist(client, parameters) })
}

/** The call of `removeStrategiesFromWhitelist`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRemoveStrategiesFromWhitelist(
  _client: ReadClient,
  { deployment, strategies }: RemoveStrategiesFromWhitelistParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyFactory',
    abi: strategyFactoryAbi,
    functionName: 'removeStrategiesFromWhitelist',
    args: [strategies],
  })
}

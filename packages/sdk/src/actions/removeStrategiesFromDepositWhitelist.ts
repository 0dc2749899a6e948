import type { Address, Hash } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RemoveStrategiesFromDepositWhitelistParameters = WriteParameters & {
  /** The strategies. */
  strategies: readonly Address[]
}

export type RemoveStrategiesFromDepositWhitelistReturnType = Hash

/**
 * Closes strategies to deposits; withdrawals go on. The sender must be the StrategyManager's whitelister, which is the
 * StrategyFactory unless the owner set another; use `removeStrategiesFromWhitelist` to do it through the factory.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyStrategyWhitelister`
 *
 * @example
 * const hash = await removeStrategiesFromDepositWhitelist(client, { deployment, strategies: [strategy] })
 */
export async function removeStrategiesFromDepositWhitelist(
  client: WriteClient,
  parameters: RemoveStrategiesFromDepositWhitelistParameters,
): Promise<RemoveStrategiesFromDepositWhitelistReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareRemoveStrategiesFromDepositWhitelist(client, parameters),
  })
}

/** The call of `removeStrategiesFromDepositWhitelist`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRemoveStrategiesFromDepositWhitelist(
  _client: ReadClient,
  { deployment, strategies }: RemoveStrategiesFromDepositWhitelistParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'removeStrategiesFromDepositWhitelist',
    args: [strategies],
  })
}

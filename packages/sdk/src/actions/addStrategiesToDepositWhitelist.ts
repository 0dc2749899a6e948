import type { Address, Hash } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type AddStrategiesToDepositWhitelistParameters = WriteParameters & {
  /** The strategies; those that accept deposits already are skipped. */
  strategies: readonly Address[]
}

export type AddStrategiesToDepositWhitelistReturnType = Hash

/**
 * Opens strategies to deposits. The sender must be the StrategyManager's whitelister, which is the StrategyFactory
 * unless the owner set another; use `whitelistStrategies` to do it through the factory.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyStrategyWhitelister`
 *
 * @example
 * const hash = await addStrategiesToDepositWhitelist(client, { deployment, strategies: [strategy] })
 */
export async function addStrategiesToDepositWhitelist(
  client: WriteClient,
  parameters: AddStrategiesToDepositWhitelistParameters,
): Promise<AddStrategiesToDepositWhitelistReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareAddStrategiesToDepositWhitelist(client, parameters),
  })
}

/** The call of `addStrategiesToDepositWhitelist`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareAddStrategiesToDepositWhitelist(
  _client: ReadClient,
  { deployment, strategies }: AddStrategiesToDepositWhitelistParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'addStrategiesToDepositWhitelist',
    args: [strategies],
  })
}

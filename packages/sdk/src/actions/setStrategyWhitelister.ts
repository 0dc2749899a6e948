import type { Address, Hash } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetStrategyWhitelisterParameters = WriteParameters & {
  /** Who may open and close strategies to deposits from now on. */
  whitelister: Address
}

export type SetStrategyWhitelisterReturnType = Hash

/**
 * Replaces the account that opens and closes strategies to deposits. The sender must be the StrategyManager's owner.
 * Without the StrategyFactory in this place `deployNewStrategy` no longer works.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`
 *
 * @example
 * const hash = await setStrategyWhitelister(client, { deployment, whitelister })
 */
export async function setStrategyWhitelister(
  client: WriteClient,
  parameters: SetStrategyWhitelisterParameters,
): Promise<SetStrategyWhitelisterReturnType> {
  return send(client, { ...parameters, call: await prepareSetStrategyWhitelister(client, parameters) })
}

/** The call of `setStrategyWhitelister`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetStrategyWhitelister(
  _client: ReadClient,
  { deployment, whitelister }: SetStrategyWhitelisterParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'setStrategyWhitelister',
    args: [whitelister],
  })
}

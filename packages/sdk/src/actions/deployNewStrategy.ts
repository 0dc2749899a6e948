import type { Address, Hash } from 'viem'
import { strategyFactoryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type DeployNewStrategyParameters = WriteParameters & {
  /** The ERC-20 token; one that takes a fee on transfers is not supported. */
  token: Address
}

export type DeployNewStrategyReturnType = Hash

/**
 * Gives a token its strategy, which accepts deposits at once. Anyone may, once a token.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `BlacklistedToken`, `StrategyAlreadyExists`, `CurrentlyPaused`
 *
 * @example
 * const hash = await deployNewStrategy(client, { deployment, token })
 */
export async function deployNewStrategy(
  client: WriteClient,
  parameters: DeployNewStrategyParameters,
): Promise<DeployNewStrategyReturnType> {
  return send(client, { ...parameters, call: await prepareDeployNewStrategy(client, parameters) })
}

/** The call of `deployNewStrategy`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDeployNewStrategy(
  _client: ReadClient,
  { deployment, token }: DeployNewStrategyParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyFactory',
    abi: strategyFactoryAbi,
    functionName: 'deployNewStrategy',
    args: [token],
  })
}

import type { Address, Hash } from 'viem'
import { strategyFactoryAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function deployNewStrategy(
  client: WriteClient,
  { token, ...rest }: DeployNewStrategyParameters,
): Promise<DeployNewStrategyReturnType> {
  return write(client, {
    ...rest,
    contract: 'strategyFactory',
    abi: strategyFactoryAbi,
    functionName: 'deployNewStrategy',
    args: [token],
  })
}

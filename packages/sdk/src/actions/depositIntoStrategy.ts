import type { Address, Hash } from 'viem'
import { readContract } from 'viem/actions'
import { strategyAbi, strategyManagerAbi } from '../abi/index.js'
import { toRestackError } from '../errors/toRestackError.js'
import { explainTransfer } from '../explainTransfer.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type DepositIntoStrategyParameters = WriteParameters & {
  strategy: Address
  /** Default: the strategy's token. */
  token?: Address | undefined
  /** Amount in the token's smallest unit, approved to the StrategyManager before. */
  amount: bigint
}

export type DepositIntoStrategyReturnType = Hash

/**
 * Deposits tokens of the sender. If it is delegated, the shares go to its operator at once.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InsufficientAllowance`, `InsufficientBalance`, `StrategyNotWhitelisted`,
 * `OnlyUnderlyingToken`, `NewSharesZero`, `TotalSharesExceedsMax`, `MaxStrategiesExceeded`, `FullySlashed`,
 * `CurrentlyPaused`
 *
 * @example
 * await approve(client, { deployment, token, amount: 10n ** 18n })
 * await depositIntoStrategy(client, { deployment, strategy, amount: 10n ** 18n })
 */
export async function depositIntoStrategy(
  client: WriteClient,
  { strategy, token: givenToken, amount, ...rest }: DepositIntoStrategyParameters,
): Promise<DepositIntoStrategyReturnType> {
  const token = givenToken ?? (await underlyingToken(client, strategy))
  try {
    return await write(client, {
      ...rest,
      contract: 'strategyManager',
      abi: strategyManagerAbi,
      functionName: 'depositIntoStrategy',
      args: [strategy, token, amount],
    })
  } catch (error) {
    const payer = rest.account ?? client.account
    throw await explainTransfer(client, error, { deployment: rest.deployment, payer, token, amount })
  }
}

/** The token that a strategy takes. */
export async function underlyingToken(client: WriteClient, strategy: Address): Promise<Address> {
  try {
    return await readContract(client, {
      address: strategy,
      abi: strategyAbi,
      functionName: 'underlyingToken',
    })
  } catch (error) {
    throw toRestackError(error)
  }
}

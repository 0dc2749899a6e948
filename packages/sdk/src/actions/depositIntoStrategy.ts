import type { Address, Hash } from 'viem'
import { readContract } from 'viem/actions'
import { strategyAbi, strategyManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

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
  parameters: DepositIntoStrategyParameters,
): Promise<DepositIntoStrategyReturnType> {
  return send(client, { ...parameters, call: await prepareDepositIntoStrategy(client, parameters) })
}

/** The call of `depositIntoStrategy`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDepositIntoStrategy(
  client: ReadClient,
  { deployment, strategy, token: givenToken, amount }: DepositIntoStrategyParameters,
): Promise<Call> {
  const token = givenToken ?? (await underlyingToken(client, strategy))
  return encodeCall(deployment, {
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'depositIntoStrategy',
    args: [strategy, token, amount],
    spends: { token, spender: contractAddress(deployment, 'strategyManager'), amount },
  })
}

/**
 * The token that a strategy takes.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const token = await underlyingToken(client, strategy)
 */
export async function underlyingToken(client: ReadClient, strategy: Address): Promise<Address> {
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

import type { Address, Hash, Hex } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import { explainTransfer } from '../explainTransfer.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'
import { underlyingToken } from './depositIntoStrategy.js'

export type DepositIntoStrategyWithSignatureParameters = WriteParameters & {
  strategy: Address
  /** Default: the strategy's token. */
  token?: Address | undefined
  /** Amount in the token's smallest unit; the sender pays it, and has approved it to the StrategyManager. */
  amount: bigint
  /** Who is credited the shares, and has signed. */
  staker: Address
  /** As signed. */
  expiry: bigint
  /** From `signDeposit`. */
  signature: Hex
}

export type DepositIntoStrategyWithSignatureReturnType = Hash

/**
 * Deposits tokens of the sender for a staker who signed with `signDeposit`.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `SignatureExpired`, `InvalidSignature`, and what `depositIntoStrategy` throws
 *
 * @example
 * const deposit = await signDeposit(stakerClient, { deployment, strategy, amount, expiry })
 * await depositIntoStrategyWithSignature(payerClient, { deployment, strategy, amount, ...deposit })
 */
export async function depositIntoStrategyWithSignature(
  client: WriteClient,
  {
    deployment,
    account,
    strategy,
    token: givenToken,
    amount,
    staker,
    expiry,
    signature,
  }: DepositIntoStrategyWithSignatureParameters,
): Promise<DepositIntoStrategyWithSignatureReturnType> {
  const token = givenToken ?? (await underlyingToken(client, strategy))
  try {
    return await write(client, {
      deployment,
      account,
      contract: 'strategyManager',
      abi: strategyManagerAbi,
      functionName: 'depositIntoStrategyWithSignature',
      args: [strategy, token, amount, staker, expiry, signature],
    })
  } catch (error) {
    throw await explainTransfer(client, error, {
      deployment,
      payer: account ?? client.account,
      token,
      amount,
    })
  }
}

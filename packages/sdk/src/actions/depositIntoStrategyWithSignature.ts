import type { Address, Hash, Hex } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { contractAddress } from '../contractAddress.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'
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
  parameters: DepositIntoStrategyWithSignatureParameters,
): Promise<DepositIntoStrategyWithSignatureReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareDepositIntoStrategyWithSignature(client, parameters),
  })
}

/** The call of `depositIntoStrategyWithSignature`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDepositIntoStrategyWithSignature(
  client: ReadClient,
  {
    deployment,
    strategy,
    token: givenToken,
    amount,
    staker,
    expiry,
    signature,
  }: DepositIntoStrategyWithSignatureParameters,
): Promise<Call> {
  const token = givenToken ?? (await underlyingToken(client, strategy))
  return encodeCall(deployment, {
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'depositIntoStrategyWithSignature',
    args: [strategy, token, amount, staker, expiry, signature],
    spends: { token, spender: contractAddress(deployment, 'strategyManager'), amount },
    expires: expiry,
  })
}

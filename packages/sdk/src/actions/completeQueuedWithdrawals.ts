import { type Address, type Hash, isAddressEqual, zeroAddress } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { beaconChainEthStrategy } from '../beaconChainEth.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, Withdrawal, WriteClient } from '../types.js'
import { underlyingToken } from './depositIntoStrategy.js'

export type CompleteQueuedWithdrawalsParameters = WriteParameters & {
  withdrawals: readonly {
    /** As `getWithdrawals` gives it. */
    withdrawal: Withdrawal
    /** True to be paid in tokens (the default), false to get the shares back, delegated as the staker is now. */
    receiveAsTokens?: boolean | undefined
    /** Tokens to be paid in, per strategy; default: each strategy's token. */
    tokens?: readonly Address[] | undefined
  }[]
}

export type CompleteQueuedWithdrawalsReturnType = Hash

/**
 * Completes several withdrawals of the sender whose delay is over, all or none.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `WithdrawalDelayNotElapsed`, `WithdrawalNotQueued`, `WithdrawerNotCaller`,
 * `OnlyUnderlyingToken`, `FullySlashed`, `MaxStrategiesExceeded`, `CurrentlyPaused`
 *
 * @example
 * const { withdrawals } = await getWithdrawals(client, { deployment, staker: client.account.address })
 * await completeQueuedWithdrawals(client, {
 *   deployment,
 *   withdrawals: withdrawals.filter(({ completable }) => completable),
 * })
 */
export async function completeQueuedWithdrawals(
  client: WriteClient,
  parameters: CompleteQueuedWithdrawalsParameters,
): Promise<CompleteQueuedWithdrawalsReturnType> {
  return send(client, { ...parameters, call: await prepareCompleteQueuedWithdrawals(client, parameters) })
}

/** The call of `completeQueuedWithdrawals`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCompleteQueuedWithdrawals(
  client: ReadClient,
  { deployment, withdrawals }: CompleteQueuedWithdrawalsParameters,
): Promise<Call> {
  const tokens = await Promise.all(
    withdrawals.map(({ withdrawal, tokens }) => tokens ?? tokensOf(client, withdrawal)),
  )
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'completeQueuedWithdrawals',
    args: [
      withdrawals.map(({ withdrawal }) => withdrawal),
      tokens,
      withdrawals.map(({ receiveAsTokens = true }) => receiveAsTokens),
    ],
  })
}

/** The token of each strategy of a withdrawal; native ETH has none, and the contract ignores what is given. */
export function tokensOf(client: WriteClient, { strategies }: Withdrawal): Promise<Address[]> {
  return Promise.all(
    strategies.map(async (strategy) =>
      isAddressEqual(strategy, beaconChainEthStrategy) ? zeroAddress : underlyingToken(client, strategy),
    ),
  )
}

import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, Withdrawal, WriteClient } from '../types.js'
import { tokensOf } from './completeQueuedWithdrawals.js'

export type CompleteQueuedWithdrawalParameters = WriteParameters & {
  /** As `getWithdrawals` gives it. */
  withdrawal: Withdrawal
  /** True to be paid in tokens (the default), false to get the shares back, delegated as the staker is now. */
  receiveAsTokens?: boolean | undefined
  /** Tokens to be paid in, per strategy; default: each strategy's token. */
  tokens?: readonly Address[] | undefined
}

export type CompleteQueuedWithdrawalReturnType = Hash

/**
 * Completes a withdrawal of the sender whose delay is over.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `WithdrawalDelayNotElapsed`, `WithdrawalNotQueued`, `WithdrawerNotCaller`,
 * `InputArrayLengthMismatch`, `OnlyUnderlyingToken`, `FullySlashed`, `MaxStrategiesExceeded`, `CurrentlyPaused`
 *
 * @example
 * const { withdrawals } = await getWithdrawals(client, { deployment, staker: client.account.address })
 * const [first] = withdrawals
 * if (first?.completable) await completeQueuedWithdrawal(client, { deployment, withdrawal: first.withdrawal })
 */
export async function completeQueuedWithdrawal(
  client: WriteClient,
  parameters: CompleteQueuedWithdrawalParameters,
): Promise<CompleteQueuedWithdrawalReturnType> {
  return send(client, { ...parameters, call: await prepareCompleteQueuedWithdrawal(client, parameters) })
}

/** The call of `completeQueuedWithdrawal`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCompleteQueuedWithdrawal(
  client: ReadClient,
  { deployment, withdrawal, receiveAsTokens = true, tokens }: CompleteQueuedWithdrawalParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'completeQueuedWithdrawal',
    args: [withdrawal, tokens ?? (await tokensOf(client, withdrawal)), receiveAsTokens],
  })
}

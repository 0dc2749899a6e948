import { type Address, type Hash, zeroAddress } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type QueueWithdrawalsParameters = WriteParameters & {
  /** What to withdraw, in deposit shares as `getPosition` gives them. */
  withdrawals: readonly { strategies: readonly Address[]; depositShares: readonly bigint[] }[]
}

export type QueueWithdrawalsReturnType = Hash

/**
 * Queues withdrawals of the sender. They can still be slashed until their delay is over, and are completed
 * after it with `completeQueuedWithdrawal`.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InputArrayLengthMismatch`, `InputArrayLengthZero`, `SharesAmountZero`,
 * `SharesAmountTooHigh`, `Panic` (more than was delegated), `CurrentlyPaused`
 *
 * @example
 * const hash = await queueWithdrawals(client, { deployment, withdrawals: [{ strategies: [strategy], depositShares: [10n ** 18n] }] })
 */
export async function queueWithdrawals(
  client: WriteClient,
  parameters: QueueWithdrawalsParameters,
): Promise<QueueWithdrawalsReturnType> {
  return send(client, { ...parameters, call: await prepareQueueWithdrawals(client, parameters) })
}

/** The call of `queueWithdrawals`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareQueueWithdrawals(
  _client: ReadClient,
  { deployment, withdrawals }: QueueWithdrawalsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'queueWithdrawals',
    args: [withdrawals.map((withdrawal) => ({ ...withdrawal, __deprecated_withdrawer: zeroAddress }))],
  })
}

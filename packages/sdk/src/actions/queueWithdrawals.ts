import { type Address, type Hash, zeroAddress } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function queueWithdrawals(
  client: WriteClient,
  { withdrawals, ...rest }: QueueWithdrawalsParameters,
): Promise<QueueWithdrawalsReturnType> {
  return write(client, {
    ...rest,
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'queueWithdrawals',
    args: [withdrawals.map((withdrawal) => ({ ...withdrawal, __deprecated_withdrawer: zeroAddress }))],
  })
}

import type { StrategyPosition } from './actions/getPosition.js'

/**
 * The deposit shares to queue so that no fewer tokens than wanted can be withdrawn, as the protocol counts: what is
 * withdrawable is less than what was deposited where there was slashing. Rounded up, and at most all.
 *
 * @example
 * const shares = depositSharesFor(position, 10n ** 18n)
 * await queueWithdrawals(client, { deployment, withdrawals: [{ strategies: [strategy], depositShares: [shares] }] })
 */
export function depositSharesFor(
  { deposited, withdrawable }: Pick<StrategyPosition, 'deposited' | 'withdrawable'>,
  tokens: bigint,
): bigint {
  if (tokens >= withdrawable.tokens) return deposited.shares
  const shares = (tokens * deposited.shares + withdrawable.tokens - 1n) / withdrawable.tokens
  return shares < deposited.shares ? shares : deposited.shares
}

import { inArray, sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

/**
 * How completed withdrawals were received: true as tokens, false as shares (the completion is followed by deposits of
 * its strategies in the same transaction); null where nothing was left to be received.
 */
export async function getCompletions(
  connection: Connection,
  roots: readonly string[],
): Promise<Map<string, boolean | null>> {
  if (roots.length === 0) return new Map()
  const found = await rows<{ root: string; deposited: boolean; paid: boolean }>(
    connection,
    sql`SELECT done.root, EXISTS (
          SELECT FROM position_changes AS change
          JOIN events AS made ON made.block = change.block AND made.log_index = change.log_index
          JOIN withdrawal_shares AS part ON part.root = done.root AND part.strategy = change.strategy
          WHERE change.block = done.block AND change.log_index > done.log_index AND change.delta > 0
            AND change.staker = queued.staker AND made.transaction_index = completion.transaction_index
            AND change.log_index < coalesce((
              SELECT min(next.log_index) FROM withdrawals_completed AS next
              WHERE next.block = done.block AND next.log_index > done.log_index
            ), 2147483647)
        ) AS deposited,
        EXISTS (
          SELECT FROM withdrawal_shares AS part
          WHERE part.root = done.root AND part.scaled_shares * coalesce((
            SELECT max_magnitude FROM max_magnitude_changes AS change
            WHERE change.operator = queued.delegated_to AND change.strategy = part.strategy
              AND change.block < queued.completable_block
            ORDER BY change.block DESC, change.log_index DESC LIMIT 1
          ), 1000000000000000000) >= 1000000000000000000
        ) AS paid
      FROM withdrawals_completed AS done
      JOIN withdrawals_queued AS queued ON queued.root = done.root
      JOIN events AS completion ON completion.block = done.block AND completion.log_index = done.log_index
      WHERE ${inArray(sql`done.root`, [...roots])}`,
  )
  return new Map(found.map(({ root, deposited, paid }) => [root, deposited ? false : paid ? true : null]))
}

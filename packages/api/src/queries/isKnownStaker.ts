import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

/** Whether an account deposited, delegated or withdrew up to a block. */
export async function isKnownStaker(
  connection: Connection,
  { block }: Head,
  staker: string,
): Promise<boolean> {
  const [row] = await rows<{ known: boolean }>(
    connection,
    sql`SELECT EXISTS (SELECT FROM position_changes WHERE "first" AND staker = ${staker} AND block <= ${block})
      OR EXISTS (SELECT FROM delegations WHERE staker = ${staker} AND block <= ${block})
      OR EXISTS (SELECT FROM withdrawals_queued WHERE staker = ${staker} AND block <= ${block}) AS known`,
  )
  return row?.known ?? false
}

import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

/** The part of a staker's native stake that the beacon chain has left, in 1e18. */
export async function getBeaconFactor(
  connection: Connection,
  { block }: Head,
  staker: string,
): Promise<bigint> {
  const [row] = await rows<{ factor: string }>(
    connection,
    sql`SELECT factor::text AS factor FROM beacon_factor_changes WHERE staker = ${staker} AND block <= ${block}
      ORDER BY block DESC, log_index DESC LIMIT 1`,
  )
  return BigInt(row?.factor ?? 10n ** 18n)
}

import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

/** What the beacon chain has left of the native stake of those who lost some, in 1e18, by staker. */
export async function getBeaconFactors(
  connection: Connection,
  stakers: readonly string[],
  block: number,
): Promise<Map<string, bigint>> {
  if (stakers.length === 0) return new Map()
  const found = await rows<{ staker: string; factor: string }>(
    connection,
    sql`SELECT wanted.staker, latest.factor::text AS factor
      FROM unnest(${sql.param([...stakers])}::text[]) AS wanted(staker), LATERAL (
        SELECT factor FROM beacon_factor_changes AS change
        WHERE change.staker = wanted.staker AND change.block <= ${block}
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS latest`,
  )
  return new Map(found.map(({ staker, factor }) => [staker, BigInt(factor)]))
}

import { sql } from 'drizzle-orm'
import { among, type Connection, rows } from './connection.js'

export type MaxMagnitudesAtParameters = {
  block: number
  operators?: readonly string[] | undefined
  strategies?: readonly string[] | undefined
}

export type MaxMagnitudeAt = { operator: string; strategy: string; maxMagnitude: bigint }

/** `getMaxMagnitude` at the end of a block, where a slash has lowered it; elsewhere it is 1e18. */
export async function maxMagnitudesAt(
  connection: Connection,
  { block, operators, strategies }: MaxMagnitudesAtParameters,
): Promise<MaxMagnitudeAt[]> {
  const found = await rows<{ operator: string; strategy: string; magnitude: string }>(
    connection,
    sql`SELECT DISTINCT ON (operator, strategy) operator, strategy, max_magnitude::text AS magnitude
      FROM max_magnitude_changes
      WHERE block <= ${block} AND ${among(sql`operator`, operators)} AND ${among(sql`strategy`, strategies)}
      ORDER BY operator, strategy, block DESC, log_index DESC`,
  )
  return found.map(({ operator, strategy, magnitude }) => ({
    operator,
    strategy,
    maxMagnitude: BigInt(magnitude),
  }))
}

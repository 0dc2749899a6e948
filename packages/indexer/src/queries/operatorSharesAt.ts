import { sql } from 'drizzle-orm'
import { among, type Connection, rows } from './connection.js'

export type OperatorSharesAtParameters = {
  block: number
  operators?: readonly string[] | undefined
  strategies?: readonly string[] | undefined
}

export type OperatorSharesAt = { operator: string; strategy: string; shares: bigint }

/** `operatorShares` at the end of a block, where they are not 0. */
export async function operatorSharesAt(
  connection: Connection,
  { block, operators, strategies }: OperatorSharesAtParameters,
): Promise<OperatorSharesAt[]> {
  const found = await rows<{ operator: string; strategy: string; shares: string }>(
    connection,
    sql`SELECT pair.operator, pair.strategy, latest.shares::text AS shares
      FROM operator_share_changes AS pair, LATERAL (
        SELECT shares FROM operator_share_changes AS change
        WHERE change.pair = pair.pair AND change.block <= ${block}
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS latest
      WHERE pair."first" AND pair.block <= ${block} AND latest.shares <> 0
        AND ${among(sql`pair.operator`, operators)} AND ${among(sql`pair.strategy`, strategies)}
      ORDER BY pair.operator, pair.strategy`,
  )
  return found.map((row) => ({ ...row, shares: BigInt(row.shares) }))
}

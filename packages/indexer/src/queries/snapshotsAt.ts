import { sql } from 'drizzle-orm'
import { among, type Connection, rows } from './connection.js'

export type SnapshotAt = {
  strategy: string
  /** Block at whose end the node was asked. */
  snapshotBlock: number
  totalShares: bigint
  tokens: bigint
  /** Wei of ETH that 1e18 units of the token are worth; null when unknown. */
  rateWad: bigint | null
}

/** What each strategy held at the end of a block, as last looked at. */
export async function snapshotsAt(
  connection: Connection,
  { block, strategies }: { block: number; strategies?: readonly string[] | undefined },
): Promise<SnapshotAt[]> {
  const found = await rows<{
    strategy: string
    block: string
    shares: string
    tokens: string
    rate: string | null
  }>(
    connection,
    sql`SELECT strategies.strategy, latest.block::text AS block, latest.total_shares::text AS shares,
        latest.tokens::text AS tokens, latest.rate_wad::text AS rate
      FROM strategies, LATERAL (
        SELECT * FROM strategy_snapshots AS snapshot
        WHERE snapshot.strategy = strategies.strategy AND snapshot.block <= ${block}
          AND total_shares IS NOT NULL
        ORDER BY block DESC LIMIT 1
      ) AS latest
      WHERE strategies.block <= ${block} AND ${among(sql`strategies.strategy`, strategies)}
      ORDER BY strategies.block, strategies.log_index`,
  )
  return found.map(({ strategy, block, shares, tokens, rate }) => ({
    strategy,
    snapshotBlock: Number(block),
    totalShares: BigInt(shares),
    tokens: BigInt(tokens),
    rateWad: rate === null ? null : BigInt(rate),
  }))
}

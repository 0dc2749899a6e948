import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

export type TvlByDayParameters = {
  /** Last block to look at. */
  block: number
  /** At most so many days, the last ones. */
  days?: number | undefined
}

export type TvlDay = {
  /** Start of the day, in seconds since 1970 UTC. */
  day: number
  /** Last known block of the day. */
  block: number
  timestamp: number
  strategies: { strategy: string; totalShares: bigint; tokens: bigint; rateWad: bigint | null }[]
}

/** What the strategies held at the end of each day (UTC) since the first of them; the last day may not be over. */
export async function tvlByDay(
  connection: Connection,
  { block, days = 3_650 }: TvlByDayParameters,
): Promise<TvlDay[]> {
  const found = await rows<{
    day: string
    block: string
    time: string
    strategy: string | null
    shares: string
    tokens: string
    rate: string | null
  }>(
    connection,
    sql`WITH span AS (
        SELECT (SELECT "timestamp" FROM blocks WHERE block >= (SELECT min(block) FROM strategies)
            ORDER BY block LIMIT 1) / 86400 AS first,
          (SELECT "timestamp" FROM blocks WHERE block <= ${block} ORDER BY block DESC LIMIT 1) / 86400 AS last
      ), days AS (
        SELECT day, ends.block, ends."timestamp" AS time
        FROM span, generate_series(greatest(first, last - ${days - 1}::bigint), last) AS day, LATERAL (
          SELECT block, "timestamp" FROM blocks
          WHERE "timestamp" < (day + 1) * 86400 AND block <= ${block}
          ORDER BY "timestamp" DESC, block DESC LIMIT 1
        ) AS ends
      )
      SELECT (days.day * 86400)::text AS day, days.block::text AS block, days.time::text AS time,
        strategies.strategy, snapshot.total_shares::text AS shares, snapshot.tokens::text AS tokens,
        snapshot.rate_wad::text AS rate
      FROM days
      LEFT JOIN strategies ON strategies.block <= days.block
      LEFT JOIN LATERAL (
        SELECT * FROM strategy_snapshots
        WHERE strategy_snapshots.strategy = strategies.strategy AND strategy_snapshots.block <= days.block
          AND total_shares IS NOT NULL
        ORDER BY strategy_snapshots.block DESC LIMIT 1
      ) AS snapshot ON true
      ORDER BY days.day, strategies.block, strategies.log_index`,
  )
  const result = new Map<number, TvlDay>()
  for (const { day, block, time, strategy, shares, tokens, rate } of found) {
    const start = Number(day)
    const entry = result.get(start) ?? {
      day: start,
      block: Number(block),
      timestamp: Number(time),
      strategies: [],
    }
    result.set(start, entry)
    if (strategy === null || tokens === null) continue
    entry.strategies.push({
      strategy,
      totalShares: BigInt(shares),
      tokens: BigInt(tokens),
      rateWad: rate === null ? null : BigInt(rate),
    })
  }
  return [...result.values()]
}

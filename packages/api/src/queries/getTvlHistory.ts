import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

export type TvlPoint = {
  block: number
  timestamp: number
  strategies: { strategy: string; tokens: bigint; rateWad: bigint | null }[]
}

/** What the strategies held at blocks spread evenly over the time since the first of them, the last one included. */
export async function getTvlHistory(connection: Connection, head: Head, points: number): Promise<TvlPoint[]> {
  const found = await rows<{
    block: string
    time: string
    strategy: string | null
    tokens: string | null
    rate: string | null
  }>(
    connection,
    sql`
      WITH start AS (
        SELECT min(blocks."timestamp") AS time FROM strategies JOIN blocks ON blocks.block = strategies.block
      ), ticks AS (
        SELECT DISTINCT start.time + (${head.timestamp}::bigint - start.time) * step / ${points - 1}::bigint AS time
        FROM start, generate_series(0, ${points - 1}::bigint) AS step
        WHERE start.time IS NOT NULL
      ), points AS (
        SELECT DISTINCT at.block, at."timestamp" AS time FROM ticks, LATERAL (
          SELECT block, "timestamp" FROM blocks WHERE "timestamp" <= ticks.time
          ORDER BY "timestamp" DESC, block DESC LIMIT 1
        ) AS at
      )
      SELECT points.block::text AS block, points.time::text AS time, snapshot.strategy,
        snapshot.tokens::text AS tokens, snapshot.rate_wad::text AS rate
      FROM points
      LEFT JOIN strategies ON strategies.block <= points.block
      LEFT JOIN LATERAL (
        SELECT strategy_snapshots.strategy, tokens, rate_wad FROM strategy_snapshots
        WHERE strategy_snapshots.strategy = strategies.strategy AND strategy_snapshots.block <= points.block
          AND tokens IS NOT NULL
        ORDER BY strategy_snapshots.block DESC LIMIT 1
      ) AS snapshot ON true
      ORDER BY points.block, snapshot.strategy`,
  )
  const byBlock = new Map<number, TvlPoint>()
  for (const { block, time, strategy, tokens, rate } of found) {
    const number = Number(block)
    const point = byBlock.get(number) ?? { block: number, timestamp: Number(time), strategies: [] }
    if (strategy && tokens !== null) {
      point.strategies.push({
        strategy,
        tokens: BigInt(tokens),
        rateWad: rate === null ? null : BigInt(rate),
      })
    }
    byBlock.set(number, point)
  }
  return [...byBlock.values()]
}

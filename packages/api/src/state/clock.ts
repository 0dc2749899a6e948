import { sql } from 'drizzle-orm'
import { type Connection, rows } from '../queries/connection.js'
import type { Head } from '../queries/getHead.js'

/** When a block was made, or when it should be, in seconds since 1970. Only for the blocks it was made for. */
export type Clock = (block: number) => number

export type ClockOfParameters = { now: Head; blockTimeSeconds: number; blocks: readonly number[] }

/**
 * Times of blocks: those that the index knows; between two of them evenly; after the newest by the time of a block.
 */
export async function clockOf(
  connection: Connection,
  { now, blockTimeSeconds, blocks }: ClockOfParameters,
): Promise<Clock> {
  const past = [...new Set(blocks)].filter((block) => block < now.block)
  const times = new Map<number, number>()
  const later = (block: number, from: { block: number; timestamp: number }) =>
    from.timestamp + Math.round((block - from.block) * blockTimeSeconds)
  if (past.length > 0) {
    const found = await rows<{
      wanted: string
      below: string | null
      belowTime: string
      above: string | null
      aboveTime: string
    }>(
      connection,
      sql`SELECT wanted.block::text AS wanted, below.block::text AS below, below."timestamp"::text AS "belowTime",
          above.block::text AS above, above."timestamp"::text AS "aboveTime"
        FROM jsonb_array_elements_text(${JSON.stringify(past)}::text::jsonb) AS given(value)
        CROSS JOIN LATERAL (SELECT given.value::bigint AS block) AS wanted
        LEFT JOIN LATERAL (
          SELECT block, "timestamp" FROM blocks WHERE blocks.block <= wanted.block ORDER BY block DESC LIMIT 1
        ) AS below ON true
        LEFT JOIN LATERAL (
          SELECT block, "timestamp" FROM blocks WHERE blocks.block >= wanted.block ORDER BY block LIMIT 1
        ) AS above ON true`,
    )
    for (const row of found) {
      const block = Number(row.wanted)
      const below = row.below === null ? undefined : { block: Number(row.below), time: Number(row.belowTime) }
      const above = row.above === null ? undefined : { block: Number(row.above), time: Number(row.aboveTime) }
      if (below && above && above.block > below.block) {
        const part = ((block - below.block) * (above.time - below.time)) / (above.block - below.block)
        times.set(block, below.time + Math.floor(part))
      } else if (below) {
        times.set(block, below.block === block ? below.time : Math.min(now.timestamp, below.time))
      } else if (above) {
        times.set(block, Math.max(0, later(block, { block: above.block, timestamp: above.time })))
      }
    }
  }
  return (block) => times.get(block) ?? Math.max(0, later(block, now))
}

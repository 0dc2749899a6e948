import { sql } from 'drizzle-orm'
import { type NetworkTotals, noTotals, type StrategyTotals } from '../ledger/totals.js'
import { among, type Connection, rows } from './connection.js'

/** How many of everything there are at the end of a block. */
export async function networkTotalsAt(
  connection: Connection,
  { block }: { block: number },
): Promise<NetworkTotals> {
  const [row] = await rows<Record<keyof NetworkTotals, number>>(
    connection,
    sql`SELECT stakers, operators, avss, operator_sets AS "operatorSets",
        pending_withdrawals AS "pendingWithdrawals", slashes, withdrawals
      FROM network_totals WHERE block <= ${block} ORDER BY block DESC LIMIT 1`,
  )
  return row ?? noTotals
}

/** Sums over all accounts of each strategy at the end of a block. */
export async function strategyTotalsAt(
  connection: Connection,
  { block, strategies }: { block: number; strategies?: readonly string[] | undefined },
): Promise<(StrategyTotals & { strategy: string })[]> {
  const found = await rows<Record<keyof StrategyTotals | 'strategy', string>>(
    connection,
    sql`WITH RECURSIVE names AS (
        (SELECT strategy FROM strategy_totals ORDER BY strategy LIMIT 1)
        UNION ALL
        SELECT (
          SELECT strategy FROM strategy_totals AS next WHERE next.strategy > names.strategy ORDER BY strategy LIMIT 1
        ) FROM names WHERE names.strategy IS NOT NULL
      )
      SELECT names.strategy, deposit_shares::text AS "depositShares",
        undelegated_shares::text AS "undelegatedShares", operator_shares::text AS "operatorShares",
        uncleared_shares::text AS "unclearedShares", stakers::text AS stakers, moves::text AS moves
      FROM names, LATERAL (
        SELECT * FROM strategy_totals AS totals
        WHERE (totals.strategy, totals.block) <= (names.strategy, ${block})
        ORDER BY totals.strategy DESC, totals.block DESC LIMIT 1
      ) AS latest
      WHERE latest.strategy = names.strategy AND ${among(sql`names.strategy`, strategies)}
      ORDER BY names.strategy`,
  )
  return found.map((row) => ({
    strategy: row.strategy,
    depositShares: BigInt(row.depositShares),
    undelegatedShares: BigInt(row.undelegatedShares),
    operatorShares: BigInt(row.operatorShares),
    unclearedShares: BigInt(row.unclearedShares),
    stakers: Number(row.stakers),
    moves: Number(row.moves),
  }))
}

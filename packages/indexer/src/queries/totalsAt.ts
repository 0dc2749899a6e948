import { sql } from 'drizzle-orm'
import type { NetworkTotals, StrategyTotals } from '../ledger/totals.js'
import { among, type Connection, rows } from './connection.js'

/** How many of everything there are at the end of a block. */
export async function networkTotalsAt(
  connection: Connection,
  { block }: { block: number },
): Promise<NetworkTotals> {
  const [row] = await rows<Record<keyof NetworkTotals, number>>(
    connection,
    sql`SELECT stakers, operators, avss, operator_sets AS "operatorSets",
        pending_withdrawals AS "pendingWithdrawals", slashes
      FROM network_totals WHERE block <= ${block} ORDER BY block DESC LIMIT 1`,
  )
  return row ?? { stakers: 0, operators: 0, avss: 0, operatorSets: 0, pendingWithdrawals: 0, slashes: 0 }
}

/** Sums over all accounts of each strategy at the end of a block. */
export async function strategyTotalsAt(
  connection: Connection,
  { block, strategies }: { block: number; strategies?: readonly string[] | undefined },
): Promise<(StrategyTotals & { strategy: string })[]> {
  const found = await rows<Record<keyof StrategyTotals | 'strategy', string>>(
    connection,
    sql`SELECT DISTINCT ON (strategy) strategy, deposit_shares::text AS "depositShares",
        undelegated_shares::text AS "undelegatedShares", operator_shares::text AS "operatorShares",
        uncleared_shares::text AS "unclearedShares", stakers::text AS stakers, moves::text AS moves
      FROM strategy_totals WHERE block <= ${block} AND ${among(sql`strategy`, strategies)}
      ORDER BY strategy, block DESC`,
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

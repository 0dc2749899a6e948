import { among, withdrawalsInStatus } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

export type CountWithdrawalsParameters = {
  block: number
  stakers?: readonly string[] | undefined
  operators?: readonly string[] | undefined
  status?: 'pending' | 'completable' | 'completed' | undefined
}

/** How many withdrawals there are at a block. */
export async function countWithdrawals(
  connection: Connection,
  { block, stakers, operators, status }: CountWithdrawalsParameters,
): Promise<number> {
  const [row] = await rows<{ total: string }>(
    connection,
    sql`SELECT count(*)::text AS total FROM withdrawals_queued AS queued
      LEFT JOIN withdrawals_completed AS completed
        ON completed.root = queued.root AND completed.block <= ${block}
      WHERE queued.block <= ${block} AND ${among(sql`queued.staker`, stakers)}
        AND ${among(sql`queued.delegated_to`, operators)} AND ${withdrawalsInStatus(status, block)}`,
  )
  return Number(row?.total ?? 0)
}

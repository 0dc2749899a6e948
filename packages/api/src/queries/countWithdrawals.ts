import { among, networkTotalsAt, withdrawalsInStatus } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

export type CountWithdrawalsParameters = {
  block: number
  stakers?: readonly string[] | undefined
  operators?: readonly string[] | undefined
  status?: 'pending' | 'completable' | 'completed' | undefined
  /** Of the deployment. */
  withdrawalDelayBlocks: number
}

/** How many withdrawals there are at a block. */
export async function countWithdrawals(
  connection: Connection,
  { block, stakers, operators, status, withdrawalDelayBlocks }: CountWithdrawalsParameters,
): Promise<number> {
  if (stakers || operators) return countOf(connection, { block, stakers, operators, status })
  const { withdrawals, pendingWithdrawals } = await networkTotalsAt(connection, { block })
  if (status === undefined) return withdrawals
  if (status === 'completed') return withdrawals - pendingWithdrawals
  const [row] = await rows<{ waiting: string }>(
    connection,
    sql`SELECT count(*)::text AS waiting FROM withdrawals_queued AS queued
      WHERE queued.block <= ${block} AND queued.completable_block > ${block}
        AND queued.completable_block <= ${block + withdrawalDelayBlocks + 1}`,
  )
  const waiting = Number(row?.waiting ?? 0)
  return status === 'pending' ? waiting : pendingWithdrawals - waiting
}

async function countOf(
  connection: Connection,
  { block, stakers, operators, status }: Omit<CountWithdrawalsParameters, 'withdrawalDelayBlocks'>,
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

import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

export type Counts = {
  stakers: number
  operators: number
  avss: number
  operatorSets: number
  pendingWithdrawals: number
  slashes: number
}

export async function getCounts(connection: Connection): Promise<Counts> {
  const [counts] = await rows<Record<keyof Counts, string>>(
    connection,
    sql`SELECT
      (SELECT count(DISTINCT staker) FROM (
        SELECT staker FROM staker_share_changes GROUP BY staker, strategy HAVING sum(delta) > 0
      ) AS holding)::text AS stakers,
      (SELECT count(*) FROM operators)::text AS operators,
      (SELECT count(*) FROM (SELECT avs FROM avs_metadata UNION SELECT avs FROM operator_sets) AS seen)::text AS avss,
      (SELECT count(*) FROM operator_sets)::text AS "operatorSets",
      (SELECT count(*) FROM withdrawals_queued AS queued WHERE NOT EXISTS (
        SELECT FROM withdrawals_completed AS completed WHERE completed.root = queued.root
      ))::text AS "pendingWithdrawals",
      (SELECT count(*) FROM slashes)::text AS slashes`,
  )
  return {
    stakers: Number(counts?.stakers),
    operators: Number(counts?.operators),
    avss: Number(counts?.avss),
    operatorSets: Number(counts?.operatorSets),
    pendingWithdrawals: Number(counts?.pendingWithdrawals),
    slashes: Number(counts?.slashes),
  }
}

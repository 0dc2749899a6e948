import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

/** How many pods there are at a block. */
export async function countPods(connection: Connection, block: number): Promise<number> {
  const [row] = await rows<{ total: string }>(
    connection,
    sql`SELECT count(*)::text AS total FROM pods WHERE block <= ${block}`,
  )
  return Number(row?.total ?? 0)
}

/** How many validators a pod has proven by a block. */
export async function countPodValidators(
  connection: Connection,
  pod: string,
  block: number,
): Promise<number> {
  const [row] = await rows<{ total: string }>(
    connection,
    sql`SELECT count(*)::text AS total FROM pod_validator_changes
      WHERE "first" AND pod = ${pod} AND block <= ${block}`,
  )
  return Number(row?.total ?? 0)
}

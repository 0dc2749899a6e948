import { sql } from 'drizzle-orm'
import { among, type Connection, rows } from './connection.js'

export type DelegationsAtParameters = { block: number; stakers: readonly string[] }

export type DelegationAt = { staker: string; operator: string; sinceBlock: number }

/** To whom the stakers delegate at the end of a block; those that delegate to nobody are left out. */
export async function delegationsAt(
  connection: Connection,
  { block, stakers }: DelegationsAtParameters,
): Promise<DelegationAt[]> {
  const found = await rows<{ staker: string; operator: string; since: string }>(
    connection,
    sql`SELECT staker, operator, block::text AS since FROM (
        SELECT DISTINCT ON (staker) staker, operator, delegated, block FROM delegations
        WHERE block <= ${block} AND ${among(sql`staker`, stakers)}
        ORDER BY staker, block DESC, log_index DESC
      ) AS latest WHERE delegated ORDER BY staker`,
  )
  return found.map(({ staker, operator, since }) => ({ staker, operator, sinceBlock: Number(since) }))
}

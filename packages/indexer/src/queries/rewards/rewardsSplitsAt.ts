import { sql } from 'drizzle-orm'
import { type Connection, rows } from '../connection.js'

export type RewardsSplitAt = {
  kind: 'avs' | 'pi' | 'set'
  avs: string | null
  setId: number | null
  /** Of 10,000, before and after `activatedAt` (seconds since 1970). */
  oldBips: number
  newBips: number
  activatedAt: number
}

/** The splits that an operator has set: the last of each kind, AVS and operator set. */
export async function rewardsSplitsAt(
  connection: Connection,
  { block, operator }: { block: number; operator: string },
): Promise<RewardsSplitAt[]> {
  const found = await rows<Record<keyof RewardsSplitAt, string | null>>(
    connection,
    sql`SELECT DISTINCT ON (kind, avs, set_id) kind, avs, set_id::text AS "setId", old_bips::text AS "oldBips",
        new_bips::text AS "newBips", activated_at::text AS "activatedAt"
      FROM rewards_splits WHERE operator = ${operator.toLowerCase()} AND block <= ${block}
      ORDER BY kind, avs, set_id, block DESC, log_index DESC`,
  )
  return found.map((row) => ({
    kind: row.kind as RewardsSplitAt['kind'],
    avs: row.avs,
    setId: row.setId === null ? null : Number(row.setId),
    oldBips: Number(row.oldBips),
    newBips: Number(row.newBips),
    activatedAt: Number(row.activatedAt),
  }))
}

import { sql } from 'drizzle-orm'
import { among, amongSets, type Connection, rows, type SetId } from './connection.js'

export type MembershipsAtParameters = {
  block: number
  operators?: readonly string[] | undefined
  sets?: readonly SetId[] | undefined
}

export type MembershipAt = SetId & {
  operator: string
  registered: boolean
  /** Last block in which an operator that left can be slashed; null while it is registered. */
  slashableUntil: number | null
  /** `isOperatorSlashable` at the block. */
  slashable: boolean
  /** Block in which it was registered, or left. */
  sinceBlock: number
  sinceLogIndex: number
}

/** Operators that were ever registered for a set, as they stand at the end of a block. */
export async function membershipsAt(
  connection: Connection,
  { block, operators, sets }: MembershipsAtParameters,
): Promise<MembershipAt[]> {
  const found = await rows<{
    avs: string
    setId: string
    operator: string
    present: boolean
    until: string | null
    since: string
    logIndex: string
  }>(
    connection,
    sql`SELECT DISTINCT ON (avs, set_id, operator) avs, set_id::text AS "setId", operator, present,
        slashable_until::text AS until, block::text AS since, log_index::text AS "logIndex"
      FROM set_members
      WHERE block <= ${block} AND ${among(sql`operator`, operators)} AND ${amongSets(sql`set_members`, sets)}
      ORDER BY avs, set_id, operator, block DESC, log_index DESC`,
  )
  return found.map(({ avs, setId, operator, present, until, since, logIndex }) => ({
    avs,
    setId: Number(setId),
    operator,
    registered: present,
    slashableUntil: until === null ? null : Number(until),
    slashable: present || (until !== null && block <= Number(until)),
    sinceBlock: Number(since),
    sinceLogIndex: Number(logIndex),
  }))
}

import { sql } from 'drizzle-orm'
import { type Allocation, refreshAllocation } from '../state/allocationAt.js'
import { among, amongSets, type Connection, rows, type SetId } from './connection.js'

export type AllocationsAtParameters = {
  block: number
  operators?: readonly string[] | undefined
  sets?: readonly SetId[] | undefined
  strategies?: readonly string[] | undefined
}

export type AllocationAt = SetId & Allocation & { operator: string; strategy: string; sinceBlock: number }

/**
 * `getAllocation` at a block, pending changes applied if theirs is reached; empty ones are left out. `sinceBlock` is
 * the block of the last change that was asked for.
 */
export async function allocationsAt(
  connection: Connection,
  { block, operators, sets, strategies }: AllocationsAtParameters,
): Promise<AllocationAt[]> {
  const found = await rows<{
    operator: string
    avs: string
    setId: string
    strategy: string
    magnitude: string
    diff: string
    pending: string
    since: string
  }>(
    connection,
    sql`SELECT DISTINCT ON (operator, strategy, avs, set_id) operator, strategy, avs, set_id::text AS "setId",
        current_magnitude::text AS magnitude, pending_diff::text AS diff, pending_block::text AS pending,
        block::text AS since
      FROM allocation_changes
      WHERE block <= ${block} AND ${among(sql`operator`, operators)}
        AND ${amongSets(sql`allocation_changes`, sets)} AND ${among(sql`strategy`, strategies)}
      ORDER BY operator, strategy, avs, set_id, block DESC, log_index DESC`,
  )
  return found.flatMap(({ operator, avs, setId, strategy, magnitude, diff, pending, since }) => {
    const stored = {
      currentMagnitude: BigInt(magnitude),
      pendingDiff: BigInt(diff),
      effectBlock: Number(pending),
    }
    const allocation = refreshAllocation(stored, block)
    if (allocation.currentMagnitude === 0n && allocation.effectBlock === 0) return []
    return [{ operator, avs, setId: Number(setId), strategy, sinceBlock: Number(since), ...allocation }]
  })
}

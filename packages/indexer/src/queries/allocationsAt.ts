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
    sql`SELECT pair.operator, pair.strategy, pair.avs, pair.set_id::text AS "setId",
        latest.current_magnitude::text AS magnitude, latest.pending_diff::text AS diff,
        latest.pending_block::text AS pending, latest.block::text AS since
      FROM allocation_changes AS pair, LATERAL (
        SELECT * FROM allocation_changes AS change
        WHERE change.pair = pair.pair AND change.block <= ${block}
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS latest
      WHERE pair."first" AND pair.block <= ${block} AND ${among(sql`pair.operator`, operators)}
        AND ${amongSets(sql`pair`, sets)} AND ${among(sql`pair.strategy`, strategies)}
      ORDER BY pair.operator, pair.strategy, pair.avs, pair.set_id`,
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

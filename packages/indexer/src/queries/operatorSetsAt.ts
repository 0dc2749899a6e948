import { sql } from 'drizzle-orm'
import { slasherAt } from '../state/slasherAt.js'
import { amongSets, type Connection, rows, type SetId } from './connection.js'

export type OperatorSetAt = SetId & {
  createdBlock: number
  slasher: string | null
  /** The slasher that was announced, and the block from which it counts. */
  pendingSlasher: { slasher: string; effectBlock: number } | null
  /** Null where slashed shares are burnt. */
  redistributionRecipient: string | null
  /** In the order in which they were added. */
  strategies: string[]
  /** How often it has slashed. */
  slashes: number
}

/** Operator sets as they stand at the end of a block, in the order of creation. */
export async function operatorSetsAt(
  connection: Connection,
  { block, sets }: { block: number; sets?: readonly SetId[] | undefined },
): Promise<OperatorSetAt[]> {
  const key = ({ avs, setId }: { avs: string; setId: string }) => `${avs} ${setId}`
  const created = await rows<{ avs: string; setId: string; block: string }>(
    connection,
    sql`SELECT avs, set_id::text AS "setId", block::text AS block FROM operator_sets
      WHERE block <= ${block} AND ${amongSets(sql`operator_sets`, sets)} ORDER BY operator_sets.block, log_index`,
  )
  const slashers = grouped(
    await rows<{ avs: string; setId: string; slasher: string; block: string; effect: string }>(
      connection,
      sql`SELECT avs, set_id::text AS "setId", slasher, block::text AS block, effect_block::text AS effect
        FROM set_slashers WHERE block <= ${block} AND ${amongSets(sql`set_slashers`, sets)}
        ORDER BY set_slashers.block, log_index`,
    ),
    key,
  )
  const recipients = grouped(
    await rows<{ avs: string; setId: string; recipient: string }>(
      connection,
      sql`SELECT avs, set_id::text AS "setId", recipient FROM set_recipients
        WHERE block <= ${block} AND ${amongSets(sql`set_recipients`, sets)} ORDER BY block, log_index`,
    ),
    key,
  )
  const strategies = grouped(
    await rows<{ avs: string; setId: string; strategy: string }>(
      connection,
      sql`SELECT avs, set_id::text AS "setId", strategy FROM (
          SELECT DISTINCT ON (avs, set_id, strategy) * FROM set_strategies
          WHERE block <= ${block} AND ${amongSets(sql`set_strategies`, sets)}
          ORDER BY avs, set_id, strategy, block DESC, log_index DESC
        ) AS latest WHERE present ORDER BY block, log_index`,
    ),
    key,
  )
  const slashes = grouped(
    await rows<{ avs: string; setId: string; slashes: string }>(
      connection,
      sql`SELECT avs, set_id::text AS "setId", count(*)::text AS slashes FROM slashes
        WHERE block <= ${block} AND ${amongSets(sql`slashes`, sets)} GROUP BY avs, set_id`,
    ),
    key,
  )
  return created.map((set) => {
    const changes = (slashers.get(key(set)) ?? []).map((change) => ({
      block: Number(change.block),
      slasher: change.slasher,
      effectBlock: Number(change.effect),
    }))
    const announced = changes.at(-1)
    const pending = announced && announced.effectBlock > block
    return {
      avs: set.avs,
      setId: Number(set.setId),
      createdBlock: Number(set.block),
      slasher: slasherAt(changes, block) ?? null,
      pendingSlasher: pending ? { slasher: announced.slasher, effectBlock: announced.effectBlock } : null,
      redistributionRecipient: recipients.get(key(set))?.at(-1)?.recipient ?? null,
      strategies: (strategies.get(key(set)) ?? []).map(({ strategy }) => strategy),
      slashes: Number(slashes.get(key(set))?.[0]?.slashes ?? 0),
    }
  })
}

function grouped<item, key>(items: readonly item[], keyOf: (item: item) => key): Map<key, item[]> {
  const groups = new Map<key, item[]>()
  for (const item of items) {
    const group = groups.get(keyOf(item))
    if (group) group.push(item)
    else groups.set(keyOf(item), [item])
  }
  return groups
}

import { type SQL, sql } from 'drizzle-orm'
import { among, amongSets, type Connection, rows, type SetId } from './connection.js'

export type SlashesAtParameters = {
  block: number
  operators?: readonly string[] | undefined
  sets?: readonly SetId[] | undefined
  /** Only slashes of strategies that this staker had with the operator, deposited or queued, when it was slashed. */
  staker?: string | undefined
  /** Only slashes of at least one of these. */
  strategies?: readonly string[] | undefined
  /** Only slashes before this place in the chain, for paging; the newest come first. */
  before?: { block: number; logIndex: number } | undefined
  limit?: number | undefined
}

export type SlashAt = SetId & {
  slashId: bigint
  block: number
  logIndex: number
  operator: string
  description: string
  /** Who gets the shares; null where they are burnt. Fixed when the set is created (chapter 02 §1.1), so of any block. */
  redistributionRecipient: string | null
  /** From which block on they may be cleared; null where nothing says so. */
  resolutionBlock: number | null
  strategies: {
    strategy: string
    /** Part of the operator's max magnitude that was taken, in 1e18. */
    wadSlashed: bigint
    /** Shares taken from operator and queue. Null for native stake, which is counted in one sum. */
    slashedShares: bigint | null
    /** Of these, not yet burnt or redistributed. */
    unclearedShares: bigint | null
  }[]
}

/** Slashes up to a block, as they stand at its end, newest first. */
export async function slashesAt(
  connection: Connection,
  { before, limit, ...chosen }: SlashesAtParameters,
): Promise<SlashAt[]> {
  const { block } = chosen
  const found = await rows<{
    avs: string
    setId: string
    slashId: string
    block: string
    logIndex: string
    operator: string
    description: string
    recipient: string | null
    resolution: string | null
    strategy: string | null
    wad: string
    slashed: string | null
    uncleared: string | null
  }>(
    connection,
    sql`WITH chosen AS (
        SELECT * FROM slashes WHERE ${isChosen(chosen)}
          AND ${before ? sql`(block, log_index) < (${before.block}, ${before.logIndex})` : sql`true`}
        ORDER BY block DESC, log_index DESC ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}
      )
      SELECT chosen.avs, chosen.set_id::text AS "setId", chosen.slash_id::text AS "slashId",
        chosen.block::text AS block, chosen.log_index::text AS "logIndex", chosen.operator, chosen.description,
        recipient.recipient, resolution.block::text AS resolution, part.strategy, part.wad_slashed::text AS wad,
        shares.slashed::text AS slashed, shares.uncleared::text AS uncleared
      FROM chosen
      LEFT JOIN slashed_strategies AS part
        ON part.block = chosen.block AND part.log_index = chosen.log_index
      LEFT JOIN LATERAL (
        SELECT recipient FROM set_recipients
        WHERE set_recipients.avs = chosen.avs AND set_recipients.set_id = chosen.set_id
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS recipient ON true
      LEFT JOIN LATERAL (
        SELECT max(resolution_block) AS block FROM slash_resolutions AS resolution
        WHERE resolution.avs = chosen.avs AND resolution.set_id = chosen.set_id
          AND resolution.slash_id = chosen.slash_id AND resolution.block <= ${block}
      ) AS resolution ON true
      LEFT JOIN LATERAL (
        SELECT sum(delta) FILTER (WHERE delta > 0) AS slashed, sum(delta) AS uncleared
        FROM slashed_share_changes AS change
        WHERE change.avs = chosen.avs AND change.set_id = chosen.set_id
          AND change.slash_id = chosen.slash_id AND change.strategy = part.strategy
          AND change.block <= ${block}
      ) AS shares ON true
      ORDER BY chosen.block DESC, chosen.log_index DESC, part.position`,
  )
  const slashes = new Map<string, SlashAt>()
  for (const row of found) {
    const key = `${row.block} ${row.logIndex}`
    let slash = slashes.get(key)
    if (!slash) {
      slash = {
        avs: row.avs,
        setId: Number(row.setId),
        slashId: BigInt(row.slashId),
        block: Number(row.block),
        logIndex: Number(row.logIndex),
        operator: row.operator,
        description: row.description,
        redistributionRecipient: row.recipient,
        resolutionBlock: row.resolution === null ? null : Number(row.resolution),
        strategies: [],
      }
      slashes.set(key, slash)
    }
    if (row.strategy === null) continue
    slash.strategies.push({
      strategy: row.strategy,
      wadSlashed: BigInt(row.wad),
      slashedShares: row.slashed === null ? null : BigInt(row.slashed),
      unclearedShares: row.uncleared === null ? null : BigInt(row.uncleared),
    })
  }
  return [...slashes.values()]
}

/** How many slashes there are up to a block. */
export async function countSlashesAt(
  connection: Connection,
  chosen: Omit<SlashesAtParameters, 'before' | 'limit'>,
): Promise<number> {
  const [row] = await rows<{ total: string }>(
    connection,
    sql`SELECT count(*)::text AS total FROM slashes WHERE ${isChosen(chosen)}`,
  )
  return Number(row?.total ?? 0)
}

function isChosen({ block, operators, sets, staker, strategies }: SlashesAtParameters): SQL {
  const reaches = sql`EXISTS (
      SELECT FROM slashed_strategies AS part
      WHERE part.block = slashes.block AND part.log_index = slashes.log_index
        AND ${among(sql`part.strategy`, strategies)}
    )`
  return sql`slashes.block <= ${block} AND ${among(sql`slashes.operator`, operators)}
    AND ${amongSets(sql`slashes`, sets)} AND ${staker === undefined ? sql`true` : hits(staker.toLowerCase())}
    AND ${strategies === undefined ? sql`true` : reaches}`
}

/** The condition that a slash reached a staker: through its delegation, or a withdrawal that it had queued. */
function hits(staker: string): SQL {
  return sql`EXISTS (
      SELECT FROM slashed_strategies AS part
      WHERE part.block = slashes.block AND part.log_index = slashes.log_index AND (
        (
          slashes.operator = (
            SELECT CASE WHEN delegated THEN delegations.operator END FROM delegations
            WHERE staker = ${staker}
              AND (delegations.block, delegations.log_index) < (slashes.block, slashes.log_index)
            ORDER BY delegations.block DESC, delegations.log_index DESC LIMIT 1
          ) AND 0 < (
            SELECT change.shares FROM position_changes AS change
            JOIN position_changes AS pair ON pair.pair = change.pair AND pair."first"
            WHERE pair.staker = ${staker} AND pair.strategy = part.strategy AND change.strategy = part.strategy
              AND (change.block, change.log_index) < (slashes.block, slashes.log_index)
            ORDER BY change.block DESC, change.log_index DESC, change.position DESC LIMIT 1
          )
        ) OR EXISTS (
          SELECT FROM withdrawals_queued AS queued
          JOIN withdrawal_shares AS held ON held.root = queued.root AND held.strategy = part.strategy
          WHERE queued.staker = ${staker} AND queued.delegated_to = slashes.operator
            AND (queued.block, queued.log_index) < (slashes.block, slashes.log_index)
            AND slashes.block < queued.completable_block
        )
      )
    )`
}

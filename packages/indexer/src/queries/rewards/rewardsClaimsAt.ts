import { sql } from 'drizzle-orm'
import { among, type Connection, rows } from '../connection.js'

export type RewardsClaimsAtParameters = {
  block: number
  earner?: string | undefined
  token?: string | undefined
  /** Only those made before this place in the chain, for paging; the newest come first. */
  before?: { block: number; logIndex: number } | undefined
  limit?: number | undefined
}

export type RewardsClaimAt = {
  block: number
  logIndex: number
  earner: string
  claimer: string
  recipient: string
  token: string
  amount: bigint
  root: string
  /** The root's index; the same root may have been posted twice: the last time before the claim. */
  rootIndex: number | null
  /** What the earner had been paid of the token after it. */
  cumulative: bigint
}

/** Claims up to a block, newest first. */
export async function rewardsClaimsAt(
  connection: Connection,
  { block, earner, token, before, limit }: RewardsClaimsAtParameters,
): Promise<RewardsClaimAt[]> {
  const found = await rows<
    Record<Exclude<keyof RewardsClaimAt, 'rootIndex'>, string> & { index: string | null }
  >(
    connection,
    sql`SELECT claim.block::text AS block, claim.log_index::text AS "logIndex", claim.earner, claim.claimer,
        claim.recipient, claim.token, claim.amount::text AS amount, claim.root,
        claim.cumulative::text AS cumulative, posted.root_index::text AS index
      FROM rewards_claims AS claim
      LEFT JOIN LATERAL (
        SELECT root_index FROM rewards_roots AS roots
        WHERE roots.root = claim.root AND roots.block <= claim.block ORDER BY roots.root_index DESC LIMIT 1
      ) AS posted ON true
      WHERE ${claimsWhere({ block, earner, token })}
        AND ${before ? sql`(claim.block, claim.log_index) < (${before.block}, ${before.logIndex})` : sql`true`}
      ORDER BY claim.block DESC, claim.log_index DESC
      ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`,
  )
  return found.map(({ index, ...row }) => ({
    ...row,
    block: Number(row.block),
    logIndex: Number(row.logIndex),
    amount: BigInt(row.amount),
    cumulative: BigInt(row.cumulative),
    rootIndex: index === null ? null : Number(index),
  }))
}

type Filter = Pick<RewardsClaimsAtParameters, 'block' | 'earner' | 'token'>

export async function countRewardsClaimsAt(connection: Connection, filter: Filter): Promise<number> {
  const [row] = await rows<{ total: string }>(
    connection,
    sql`SELECT count(*)::text AS total FROM rewards_claims AS claim WHERE ${claimsWhere(filter)}`,
  )
  return Number(row?.total ?? 0)
}

function claimsWhere({ block, earner, token }: Filter) {
  return sql`claim.block <= ${block}
    AND ${among(sql`claim.earner`, earner === undefined ? undefined : [earner])}
    AND ${among(sql`claim.token`, token === undefined ? undefined : [token])}`
}

/** What an earner has been paid of each token: `cumulativeClaimed`. */
export async function rewardsClaimedAt(
  connection: Connection,
  { block, earner }: { block: number; earner: string },
): Promise<Map<string, bigint>> {
  const found = await rows<{ token: string; cumulative: string }>(
    connection,
    sql`SELECT pair.token, latest.cumulative::text AS cumulative
      FROM rewards_claims AS pair CROSS JOIN LATERAL (
        SELECT cumulative FROM rewards_claims AS claim
        WHERE claim.earner = pair.earner AND claim.token = pair.token AND claim.block <= ${block}
        ORDER BY claim.block DESC, claim.log_index DESC LIMIT 1
      ) AS latest
      WHERE pair."first" AND pair.earner = ${earner.toLowerCase()} AND pair.block <= ${block}`,
  )
  return new Map(found.map(({ token, cumulative }) => [token, BigInt(cumulative)]))
}

/** Who may claim for an earner; null where only the earner may. */
export async function rewardsClaimerAt(
  connection: Connection,
  { block, earner }: { block: number; earner: string },
): Promise<string | null> {
  const [row] = await rows<{ claimer: string }>(
    connection,
    sql`SELECT claimer FROM rewards_claimers WHERE earner = ${earner.toLowerCase()} AND block <= ${block}
      ORDER BY block DESC, log_index DESC LIMIT 1`,
  )
  return row === undefined || /^0x0{40}$/.test(row.claimer) ? null : row.claimer
}

import { sql } from 'drizzle-orm'
import { among, type Connection, rows } from '../connection.js'

export const submissionKinds = [
  'avs',
  'all_stakers',
  'all_earners',
  'directed_avs',
  'directed_set',
  'unique_stake',
  'total_stake',
] as const
export type SubmissionKind = (typeof submissionKinds)[number]

export type RewardsSubmissionsAtParameters = {
  block: number
  avs?: string | undefined
  token?: string | undefined
  kind?: SubmissionKind | undefined
  hashes?: readonly string[] | undefined
  /** Only those made before this place in the chain, for paging; the newest come first. */
  before?: { block: number; logIndex: number } | undefined
  limit?: number | undefined
}

export type RewardsSubmissionAt = {
  block: number
  logIndex: number
  kind: SubmissionKind
  hash: string
  submitter: string
  /** Null for rewards that everyone earns. */
  avs: string | null
  setId: number | null
  token: string
  /** Without the protocol's fee. */
  amount: bigint
  /** Seconds since 1970, and seconds. */
  startAt: number
  duration: number
  /** How many operators it names; null where it names none. */
  operators: number | null
  description: string
}

/** Submissions of rewards up to a block, newest first. */
export async function rewardsSubmissionsAt(
  connection: Connection,
  { block, avs, token, kind, hashes, before, limit }: RewardsSubmissionsAtParameters,
): Promise<RewardsSubmissionAt[]> {
  const found = await rows<
    Record<Exclude<keyof RewardsSubmissionAt, 'kind'>, string> & { kind: SubmissionKind }
  >(
    connection,
    sql`SELECT block::text AS block, log_index::text AS "logIndex", kind, hash, submitter, avs,
        set_id::text AS "setId", token, amount::text AS amount, start_at::text AS "startAt",
        duration::text AS duration, operators::text AS operators, description
      FROM rewards_submissions AS made WHERE ${submissionsWhere({ block, avs, token, kind, hashes })}
        AND ${before ? sql`(made.block, made.log_index) < (${before.block}, ${before.logIndex})` : sql`true`}
      ORDER BY made.block DESC, made.log_index DESC
      ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`,
  )
  return found.map((row) => ({
    ...row,
    block: Number(row.block),
    logIndex: Number(row.logIndex),
    setId: (row.setId as string | null) === null ? null : Number(row.setId),
    amount: BigInt(row.amount),
    startAt: Number(row.startAt),
    duration: Number(row.duration),
    operators: (row.operators as string | null) === null ? null : Number(row.operators),
  }))
}

type Filter = Pick<RewardsSubmissionsAtParameters, 'block' | 'avs' | 'token' | 'kind' | 'hashes'>

export async function countRewardsSubmissionsAt(connection: Connection, filter: Filter): Promise<number> {
  const [row] = await rows<{ total: string }>(
    connection,
    sql`SELECT count(*)::text AS total FROM rewards_submissions AS made WHERE ${submissionsWhere(filter)}`,
  )
  return Number(row?.total ?? 0)
}

function submissionsWhere({ block, avs, token, kind, hashes }: Filter) {
  return sql`made.block <= ${block} AND ${among(sql`made.avs`, avs === undefined ? undefined : [avs])}
    AND ${among(sql`made.token`, token === undefined ? undefined : [token])}
    AND ${among(sql`made.hash`, hashes)} AND ${kind === undefined ? sql`true` : sql`made.kind = ${kind}`}`
}

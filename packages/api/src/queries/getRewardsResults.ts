import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

const secondsPerDay = 86_400

export type CalculatedSnapshot = { snapshot: string; root: string | null; leaves: number }

/** The newest calculated snapshot whose own day was over at a time (seconds since 1970). */
export async function getNewestSnapshot(
  connection: Connection,
  timestamp: number,
): Promise<CalculatedSnapshot | undefined> {
  const [row] = await snapshotRows(
    connection,
    sql`snapshot_timestamp <= ${timestamp - secondsPerDay} ORDER BY snapshot_timestamp DESC LIMIT 1`,
  )
  return row
}

/** Calculated snapshots of some days. */
export async function getSnapshots(
  connection: Connection,
  days: readonly string[],
): Promise<Map<string, CalculatedSnapshot>> {
  if (days.length === 0) return new Map()
  const found = await snapshotRows(connection, sql`snapshot_date IN ${[...new Set(days)]}`)
  return new Map(found.map((row) => [row.snapshot, row]))
}

async function snapshotRows(connection: Connection, condition: ReturnType<typeof sql>) {
  const found = await rows<{ snapshot: string; root: string | null; leaves: string }>(
    connection,
    sql`SELECT snapshot_date::text AS snapshot, root, leaves::text AS leaves FROM rewards_snapshot
      WHERE ${condition}`,
  )
  return found.map(({ leaves, ...row }) => ({ ...row, leaves: Number(leaves) }))
}

/** What an earner had earned of each token by a snapshot. */
export async function getEarned(
  connection: Connection,
  earner: string,
  snapshot: string,
): Promise<Map<string, bigint>> {
  const found = await rows<{ token: string; cumulative: string }>(
    connection,
    sql`SELECT DISTINCT ON (token) token, cumulative::text AS cumulative FROM rewards_leaf
      WHERE earner = ${earner} AND from_snapshot <= ${snapshot} ORDER BY token, from_snapshot DESC`,
  )
  return new Map(found.map(({ token, cumulative }) => [token, BigInt(cumulative)]))
}

export type EarnedRow = { day: string; token: string; cumulative: bigint }

/** When what an earner had earned rose, and to what: the last rows, oldest first. */
export async function getEarnedHistory(
  connection: Connection,
  earner: string,
  snapshot: string,
  limit: number,
): Promise<EarnedRow[]> {
  const found = await rows<{ day: string; token: string; cumulative: string }>(
    connection,
    sql`SELECT from_snapshot::text AS day, token, cumulative::text AS cumulative FROM rewards_leaf
      WHERE earner = ${earner} AND from_snapshot <= ${snapshot}
      ORDER BY from_snapshot DESC, token LIMIT ${limit}`,
  )
  return found.reverse().map(({ day, token, cumulative }) => ({ day, token, cumulative: BigInt(cumulative) }))
}

export type Leaf = { earner: `0x${string}`; token: `0x${string}`; cumulativeAmount: bigint }

/** All leaves of a snapshot, in the order of the tree. */
export async function getLeaves(connection: Connection, snapshot: string): Promise<Leaf[]> {
  const found = await rows<{ earner: Leaf['earner']; token: Leaf['token']; cumulative: string }>(
    connection,
    sql`SELECT DISTINCT ON (earner, token) earner, token, cumulative::text AS cumulative FROM rewards_leaf
      WHERE from_snapshot <= ${snapshot} ORDER BY earner, token, from_snapshot DESC`,
  )
  return found
    .map(({ earner, token, cumulative }) => ({ earner, token, cumulativeAmount: BigInt(cumulative) }))
    .sort((a, b) => (a.earner + a.token < b.earner + b.token ? -1 : 1))
}

export type PaidRow = {
  day: string
  avs: string
  operator: string | null
  token: string
  toOperators: bigint
  toStakers: bigint
}

export type GetPaidParameters = {
  /** First and last snapshot, both counted. */
  since: string
  until: string
  avs?: string | undefined
  operator?: string | undefined
}

/** What was paid on some days, by AVS and token, and by operator where one of both is asked for. */
export async function getPaid(
  connection: Connection,
  { since, until, avs, operator }: GetPaidParameters,
): Promise<PaidRow[]> {
  const byOperator = avs !== undefined || operator !== undefined
  const by = byOperator ? sql`snapshot_date, avs, operator, token` : sql`snapshot_date, avs, token`
  const found = await rows<Record<keyof PaidRow, string> & { operator: string | null }>(
    connection,
    sql`SELECT snapshot_date::text AS day, avs, ${byOperator ? sql`operator` : sql`NULL AS operator`}, token,
        sum(paid_to_operators)::text AS "toOperators", sum(paid_to_stakers)::text AS "toStakers"
      FROM rewards_payment
      WHERE snapshot_date BETWEEN ${since} AND ${until}
        AND ${avs === undefined ? sql`true` : sql`avs = ${avs}`}
        AND ${operator === undefined ? sql`true` : sql`operator = ${operator}`}
      GROUP BY ${by} ORDER BY ${by}`,
  )
  return found.map((row) => ({
    ...row,
    toOperators: BigInt(row.toOperators),
    toStakers: BigInt(row.toStakers),
  }))
}

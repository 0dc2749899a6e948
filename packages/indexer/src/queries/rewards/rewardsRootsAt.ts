import { sql } from 'drizzle-orm'
import { type Connection, rows } from '../connection.js'
import { grouped } from './grouped.js'

export type RewardsRootsAtParameters = {
  block: number
  /** Only those posted before this place in the chain, for paging; the newest come first. */
  before?: { block: number; logIndex: number } | undefined
  /** Only those that could be claimed against at this time (seconds since 1970). */
  claimableAt?: number | undefined
  rootIndex?: number | undefined
  limit?: number | undefined
}

export type RewardsRootAt = {
  rootIndex: number
  root: string
  /** Midnight of the last snapshot included, and from when on it can be claimed: seconds since 1970. */
  calculationEnd: number
  activatedAt: number
  block: number
  logIndex: number
  /** Null while it is not disabled. */
  disabledBlock: number | null
  /** What the RootPoster says about it, in order. */
  steps: RewardsRootStep[]
}

export type RewardsRootStep = {
  step: 'posted' | 'challenged' | 'voted' | 'decided' | 'released'
  account: string
  root: string | null
  upheld: boolean | null
  until: number | null
  block: number
}

/** Distribution roots as they stand at the end of a block, newest first. */
export async function rewardsRootsAt(
  connection: Connection,
  { block, before, claimableAt, rootIndex, limit }: RewardsRootsAtParameters,
): Promise<RewardsRootAt[]> {
  const found = await rows<{
    index: string
    root: string
    end: string
    activated: string
    block: string
    logIndex: string
    disabled: string | null
  }>(
    connection,
    sql`SELECT roots.root_index::text AS index, roots.root, roots.calculation_end::text AS end,
        roots.activated_at::text AS activated, roots.block::text AS block, roots.log_index::text AS "logIndex",
        disabled.block::text AS disabled
      FROM rewards_roots AS roots
      LEFT JOIN rewards_roots_disabled AS disabled
        ON disabled.root_index = roots.root_index AND disabled.block <= ${block}
      WHERE roots.block <= ${block}
        AND ${before ? sql`(roots.block, roots.log_index) < (${before.block}, ${before.logIndex})` : sql`true`}
        AND ${claimableAt === undefined ? sql`true` : sql`roots.activated_at <= ${claimableAt} AND disabled.block IS NULL`}
        AND ${rootIndex === undefined ? sql`true` : sql`roots.root_index = ${rootIndex}`}
      ORDER BY roots.block DESC, roots.log_index DESC
      ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`,
  )
  const stepsOf = grouped(
    await rootSteps(
      connection,
      block,
      found.map(({ index }) => Number(index)),
    ),
    ({ rootIndex }) => rootIndex,
  )
  return found.map((row) => ({
    rootIndex: Number(row.index),
    root: row.root,
    calculationEnd: Number(row.end),
    activatedAt: Number(row.activated),
    block: Number(row.block),
    logIndex: Number(row.logIndex),
    disabledBlock: row.disabled === null ? null : Number(row.disabled),
    steps: (stepsOf.get(Number(row.index)) ?? []).map(({ rootIndex: _, ...step }) => step),
  }))
}

async function rootSteps(
  connection: Connection,
  block: number,
  indexes: readonly number[],
): Promise<(RewardsRootStep & { rootIndex: number })[]> {
  if (indexes.length === 0) return []
  const found = await rows<{
    index: string
    step: RewardsRootStep['step']
    account: string
    root: string | null
    upheld: boolean | null
    until: string | null
    block: string
  }>(
    connection,
    sql`SELECT root_index::text AS index, step, account, root, upheld, until::text AS until, block::text AS block
      FROM rewards_root_steps WHERE root_index IN ${[...indexes]} AND rewards_root_steps.block <= ${block}
      ORDER BY rewards_root_steps.block, log_index`,
  )
  return found.map(({ index, until, block, ...step }) => ({
    ...step,
    rootIndex: Number(index),
    until: until === null ? null : Number(until),
    block: Number(block),
  }))
}

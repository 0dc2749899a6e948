import { type SQL, sql } from 'drizzle-orm'
import { beaconChainStrategy, queuedShares, slashingFactor, WAD } from '../state/shares.js'
import { among, type Connection, rows } from './connection.js'

/** Still queued, and not to be completed yet; to be completed; done. */
export type WithdrawalStatus = 'pending' | 'completable' | 'completed'

export type WithdrawalsAtParameters = {
  block: number
  stakers?: readonly string[] | undefined
  /** Operators to whom the stakers delegated when they queued. */
  operators?: readonly string[] | undefined
  strategies?: readonly string[] | undefined
  /** Only those that are still queued. */
  pending?: boolean | undefined
  /** Only those in this state. */
  status?: WithdrawalStatus | undefined
  /** Only those queued before this place in the chain, for paging; the newest come first. */
  before?: { block: number; logIndex: number } | undefined
  limit?: number | undefined
}

export type WithdrawalAt = {
  root: string
  staker: string
  /** The zero address where the staker delegated to nobody. */
  delegatedTo: string
  withdrawer: string
  nonce: bigint
  startBlock: number
  logIndex: number
  /** First block in which it can be completed; up to the one before, a slash still reduces it. */
  completableBlock: number
  /** Null while it is queued. */
  completedBlock: number | null
  shares: {
    strategy: string
    scaledShares: bigint
    /** Worth when it was queued. */
    queuedShares: bigint
    /** Worth now, as `getQueuedWithdrawal` answers; once completed, what it paid. */
    withdrawableShares: bigint
  }[]
}

/** Withdrawals queued up to a block, as they stand at its end, newest first. */
export async function withdrawalsAt(
  connection: Connection,
  { block, stakers, operators, strategies, pending = false, status, before, limit }: WithdrawalsAtParameters,
): Promise<WithdrawalAt[]> {
  const found = await rows<{
    root: string
    staker: string
    delegated: string
    withdrawer: string
    nonce: string
    start: string
    logIndex: string
    completable: string
    completed: string | null
    strategy: string
    scaled: string
    queued: string
    magnitude: string | null
    beacon: string | null
  }>(
    connection,
    sql`WITH chosen AS (
        SELECT queued.*, completed.block AS completed FROM withdrawals_queued AS queued
        LEFT JOIN withdrawals_completed AS completed
          ON completed.root = queued.root AND completed.block <= ${block}
        WHERE queued.block <= ${block} AND ${among(sql`queued.staker`, stakers)}
          AND ${among(sql`queued.delegated_to`, operators)}
          AND ${pending ? sql`completed.block IS NULL` : sql`true`}
          AND ${withdrawalsInStatus(status, block)}
          AND ${before ? sql`(queued.block, queued.log_index) < (${before.block}, ${before.logIndex})` : sql`true`}
          AND ${
            strategies
              ? sql`EXISTS (SELECT FROM withdrawal_shares AS part WHERE part.root = queued.root AND ${among(sql`part.strategy`, strategies)})`
              : sql`true`
          }
        ORDER BY queued.block DESC, queued.log_index DESC
        ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}
      )
      SELECT chosen.root, chosen.staker, chosen.delegated_to AS delegated, chosen.withdrawer, chosen.nonce::text AS nonce,
        chosen.start_block::text AS start, chosen.log_index::text AS "logIndex",
        chosen.completable_block::text AS completable, chosen.completed::text AS completed,
        part.strategy, part.scaled_shares::text AS scaled, part.shares_to_withdraw::text AS queued,
        magnitude.max_magnitude::text AS magnitude, beacon.factor::text AS beacon
      FROM chosen
      JOIN withdrawal_shares AS part ON part.root = chosen.root
      LEFT JOIN LATERAL (
        SELECT max_magnitude FROM max_magnitude_changes AS change
        WHERE change.operator = chosen.delegated_to AND change.strategy = part.strategy
          AND change.block <= least(${block}, chosen.completable_block - 1)
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS magnitude ON true
      LEFT JOIN LATERAL (
        SELECT factor FROM beacon_factor_changes AS change
        WHERE part.strategy = ${beaconChainStrategy} AND change.staker = chosen.staker
          AND change.block <= coalesce(chosen.completed, ${block})
        ORDER BY block DESC, log_index DESC LIMIT 1
      ) AS beacon ON true
      ORDER BY chosen.block DESC, chosen.log_index DESC, part.position`,
  )
  const withdrawals = new Map<string, WithdrawalAt>()
  for (const row of found) {
    let withdrawal = withdrawals.get(row.root)
    if (!withdrawal) {
      withdrawal = {
        root: row.root,
        staker: row.staker,
        delegatedTo: row.delegated,
        withdrawer: row.withdrawer,
        nonce: BigInt(row.nonce),
        startBlock: Number(row.start),
        logIndex: Number(row.logIndex),
        completableBlock: Number(row.completable),
        completedBlock: row.completed === null ? null : Number(row.completed),
        shares: [],
      }
      withdrawals.set(row.root, withdrawal)
    }
    const magnitude = row.magnitude === null ? WAD : BigInt(row.magnitude)
    const beacon = row.beacon === null ? WAD : BigInt(row.beacon)
    const scaledShares = BigInt(row.scaled)
    withdrawal.shares.push({
      strategy: row.strategy,
      scaledShares,
      queuedShares: BigInt(row.queued),
      withdrawableShares: queuedShares(scaledShares, slashingFactor(row.strategy, magnitude, beacon)),
    })
  }
  return [...withdrawals.values()]
}

/** The condition on `queued` and `completed` (of up to the block) that a withdrawal is in a state; true without one. */
export function withdrawalsInStatus(status: WithdrawalStatus | undefined, block: number): SQL {
  switch (status) {
    case 'pending':
      return sql`completed.block IS NULL AND queued.completable_block > ${block}`
    case 'completable':
      return sql`completed.block IS NULL AND queued.completable_block <= ${block}`
    case 'completed':
      return sql`completed.block IS NOT NULL`
    default:
      return sql`true`
  }
}

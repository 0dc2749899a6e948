import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

export type PodHistoryAtParameters = { block: number; pod: string; limit: number }

/** A checkpoint that has ended. */
export type PodCheckpointAt = {
  /** Block in which it ended. */
  block: number
  logIndex: number
  /** Seconds since 1970. */
  startedAt: number
  outcome: 'finalized' | 'cancelled'
  shareDeltaWei: bigint
}

/** Checkpoints of a pod that have ended by a block, newest first. */
export async function podCheckpointsAt(
  connection: Connection,
  { block, pod, limit }: PodHistoryAtParameters,
): Promise<PodCheckpointAt[]> {
  const found = await rows<{
    block: string
    logIndex: string
    started: string
    outcome: PodCheckpointAt['outcome']
    delta: string
  }>(
    connection,
    sql`SELECT block::text AS block, log_index::text AS "logIndex", started_at::text AS started, outcome,
        share_delta_wei::text AS delta
      FROM pod_checkpoints WHERE pod = ${pod} AND block <= ${block}
      ORDER BY pod_checkpoints.block DESC, log_index DESC LIMIT ${limit}`,
  )
  return found.map(({ block, logIndex, started, outcome, delta }) => ({
    block: Number(block),
    logIndex: Number(logIndex),
    startedAt: Number(started),
    outcome,
    shareDeltaWei: BigInt(delta),
  }))
}

/** What a pod asked of the beacon chain, which may ignore it. */
export type PodRequestAt = {
  block: number
  logIndex: number
  kind: 'exit' | 'withdrawal' | 'consolidation' | 'switch'
  pubkeyHash: string
  /** Of a consolidation. */
  targetPubkeyHash: string | null
  /** Of a withdrawal. */
  amountGwei: bigint | null
}

/** Requests of a pod up to a block, newest first. */
export async function podRequestsAt(
  connection: Connection,
  { block, pod, limit }: PodHistoryAtParameters,
): Promise<PodRequestAt[]> {
  const found = await rows<{
    block: string
    logIndex: string
    kind: PodRequestAt['kind']
    hash: string
    target: string | null
    amount: string | null
  }>(
    connection,
    sql`SELECT block::text AS block, log_index::text AS "logIndex", kind, pubkey_hash AS hash,
        target_pubkey_hash AS target, amount_gwei::text AS amount
      FROM pod_requests WHERE pod = ${pod} AND block <= ${block}
      ORDER BY pod_requests.block DESC, log_index DESC LIMIT ${limit}`,
  )
  return found.map(({ block, logIndex, kind, hash, target, amount }) => ({
    block: Number(block),
    logIndex: Number(logIndex),
    kind,
    pubkeyHash: hash,
    targetPubkeyHash: target,
    amountGwei: amount === null ? null : BigInt(amount),
  }))
}

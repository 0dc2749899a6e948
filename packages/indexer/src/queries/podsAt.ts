import { sql } from 'drizzle-orm'
import { among, type Connection, rows } from './connection.js'

export type PodsAtParameters = {
  block: number
  pods?: readonly string[] | undefined
  owners?: readonly string[] | undefined
  /** Only pods made before this place in the chain, for paging; the newest come first. */
  before?: { block: number; logIndex: number } | undefined
  limit?: number | undefined
}

export type PodAt = {
  pod: string
  owner: string
  /** Where it was made. */
  block: number
  logIndex: number
  activeValidators: number
  /** What its validators count with, in gwei. */
  beaconGwei: bigint
  /** Restaked ETH in it that withdrawals can be paid from. */
  withdrawableWei: bigint
  /** The checkpoint under way; times are seconds since 1970. */
  checkpoint: {
    startedAt: number
    beaconBlockRoot: string
    proofsTotal: number
    proofsRemaining: number
    deltasGwei: bigint
  } | null
  /** What a cancelled checkpoint had counted and the next one books. */
  carriedGwei: bigint
  lastCheckpointAt: number | null
  proofSubmitter: string | null
  version: number
}

/** Pods as they stand at the end of a block, newest first. */
export async function podsAt(
  connection: Connection,
  { block, pods, owners, before, limit }: PodsAtParameters,
): Promise<PodAt[]> {
  const found = await rows<{ [column in Column]: string | null }>(
    connection,
    sql`SELECT pods.pod, pods.owner, pods.block::text AS block, pods.log_index::text AS "logIndex",
        latest.active_validators::text AS active, latest.beacon_gwei::text AS beacon,
        latest.withdrawable_wei::text AS withdrawable, latest.checkpoint_at::text AS started,
        latest.beacon_block_root AS root, latest.proofs_total::text AS total,
        latest.proofs_remaining::text AS remaining, latest.checkpoint_deltas_gwei::text AS deltas,
        latest.carried_gwei::text AS carried, latest.last_checkpoint_at::text AS last,
        latest.proof_submitter AS submitter, latest.version::text AS version
      FROM pods, LATERAL (
        SELECT * FROM pod_changes AS change WHERE change.pod = pods.pod AND change.block <= ${block}
        ORDER BY change.block DESC, change.log_index DESC LIMIT 1
      ) AS latest
      WHERE pods.block <= ${block} AND ${among(sql`pods.pod`, pods)} AND ${among(sql`pods.owner`, owners)}
        AND ${before ? sql`(pods.block, pods.log_index) < (${before.block}, ${before.logIndex})` : sql`true`}
      ORDER BY pods.block DESC, pods.log_index DESC
      ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`,
  )
  return found.map((row) => ({
    pod: String(row.pod),
    owner: String(row.owner),
    block: Number(row.block),
    logIndex: Number(row.logIndex),
    activeValidators: Number(row.active),
    beaconGwei: BigInt(row.beacon ?? 0),
    withdrawableWei: BigInt(row.withdrawable ?? 0),
    checkpoint:
      row.started === null
        ? null
        : {
            startedAt: Number(row.started),
            beaconBlockRoot: String(row.root),
            proofsTotal: Number(row.total),
            proofsRemaining: Number(row.remaining),
            deltasGwei: BigInt(row.deltas ?? 0),
          },
    carriedGwei: BigInt(row.carried ?? 0),
    lastCheckpointAt: row.last === null ? null : Number(row.last),
    proofSubmitter: row.submitter,
    version: Number(row.version),
  }))
}

type Column =
  | 'pod'
  | 'owner'
  | 'block'
  | 'logIndex'
  | 'active'
  | 'beacon'
  | 'withdrawable'
  | 'started'
  | 'root'
  | 'total'
  | 'remaining'
  | 'deltas'
  | 'carried'
  | 'last'
  | 'submitter'
  | 'version'

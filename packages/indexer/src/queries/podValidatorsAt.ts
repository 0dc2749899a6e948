import { sql } from 'drizzle-orm'
import { among, type Connection, rows } from './connection.js'

export type PodValidatorsAtParameters = {
  block: number
  pod: string
  /** Only these, by the hashes of their public keys. */
  validators?: readonly string[] | undefined
  /** Only those whose hash comes after this one, for paging. */
  after?: string | undefined
  limit?: number | undefined
}

export type PodValidatorAt = {
  /** SSZ root of the public key. */
  pubkeyHash: string
  status: 'active' | 'withdrawn'
  balanceGwei: bigint
  /** Beginning of the last checkpoint that counted it, or that it was proven during or after; null for none. */
  checkpointedAt: number | null
  /** Block in which it was proven. */
  provenBlock: number
}

/** Validators that a pod has proven, as they stand at the end of a block, by pubkey hash. */
export async function podValidatorsAt(
  connection: Connection,
  { block, pod, validators, after, limit }: PodValidatorsAtParameters,
): Promise<PodValidatorAt[]> {
  const found = await rows<{
    hash: string
    status: PodValidatorAt['status']
    balance: string
    checkpointed: string | null
    proven: string
  }>(
    connection,
    sql`SELECT pair.pubkey_hash AS hash, latest.status, latest.balance_gwei::text AS balance,
        latest.checkpointed_at::text AS checkpointed, pair.block::text AS proven
      FROM pod_validator_changes AS pair, LATERAL (
        SELECT * FROM pod_validator_changes AS change WHERE change.pair = pair.pair AND change.block <= ${block}
        ORDER BY change.block DESC, change.log_index DESC LIMIT 1
      ) AS latest
      WHERE pair."first" AND pair.pod = ${pod} AND pair.block <= ${block}
        AND ${among(sql`pair.pubkey_hash`, validators)}
        AND ${after === undefined ? sql`true` : sql`pair.pubkey_hash > ${after}`}
      ORDER BY pair.pubkey_hash
      ${limit === undefined ? sql`` : sql`LIMIT ${limit}`}`,
  )
  return found.map(({ hash, status, balance, checkpointed, proven }) => ({
    pubkeyHash: hash,
    status,
    balanceGwei: BigInt(balance),
    checkpointedAt: checkpointed === null ? null : Number(checkpointed),
    provenBlock: Number(proven),
  }))
}

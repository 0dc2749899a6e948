import { GWEI, NO_CHECKPOINT, type Pod, type State } from '@restack/protocol'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from '../queries/connection.js'
import { type PodAt, podsAt } from '../queries/podsAt.js'

export type ReadPodsParameters = {
  /** Block of which the state has the pods, -1 for none. */
  after: number
  block: number
}

/** Where more pods have changed, all are read. */
const fewPods = 1000

/** Brings pods up to date: what they can pay, their validators, what their checkpoints have counted. */
export async function readPods(
  connection: Connection,
  { eigenPodManager }: State,
  { after, block }: ReadPodsParameters,
): Promise<void> {
  const changed = await rows<{ pod: string }>(
    connection,
    sql`SELECT DISTINCT pod FROM pod_changes WHERE block > ${after} AND block <= ${block}`,
  )
  if (changed.length === 0) return
  const pods = changed.length > fewPods ? undefined : changed.map(({ pod }) => pod)
  const known = new Map<string, Pod>()
  for (const row of await podsAt(connection, { block, pods })) {
    const pod = eigenPodManager.pods.get(row.owner as `0x${string}`)
    if (pod) known.set(row.pod, Object.assign(pod, figuresOf(row)))
  }
  for (const { pod, hash, status, balance, checkpointed } of await validators(connection, after, block)) {
    known.get(pod)?.validators.set(hash, {
      validatorIndex: 0, // no event says it
      restakedBalanceGwei: BigInt(balance),
      lastCheckpointedAt: BigInt(checkpointed ?? 0),
      status,
    })
  }
}

function figuresOf(pod: PodAt): Partial<Pod> {
  const { withdrawableWei, checkpoint, carriedGwei, activeValidators, lastCheckpointAt, version } = pod
  return {
    withdrawableGwei: withdrawableWei / GWEI,
    withdrawableRemainderWei: withdrawableWei % GWEI,
    balanceWei: withdrawableWei,
    podVersion: version,
    activeValidatorCount: activeValidators,
    lastCheckpointTimestamp: BigInt(lastCheckpointAt ?? 0),
    currentCheckpointTimestamp: BigInt(checkpoint?.startedAt ?? 0),
    checkpoint: checkpoint
      ? {
          ...NO_CHECKPOINT,
          beaconBlockRoot: checkpoint.beaconBlockRoot as `0x${string}`,
          proofsRemaining: checkpoint.proofsRemaining,
          balanceDeltasGwei: checkpoint.deltasGwei,
        }
      : NO_CHECKPOINT,
    carriedDeltasGwei: carriedGwei,
  }
}

type ValidatorRow = {
  pod: string
  hash: `0x${string}`
  status: 'active' | 'withdrawn'
  balance: string
  checkpointed: string | null
}

/** Validators that have changed, as they are at the end of the block. */
function validators(connection: Connection, after: number, block: number): Promise<ValidatorRow[]> {
  return rows<ValidatorRow>(
    connection,
    sql`SELECT DISTINCT ON (pair) pod, pubkey_hash AS hash, status, balance_gwei::text AS balance,
        checkpointed_at::text AS checkpointed
      FROM pod_validator_changes WHERE block > ${after} AND block <= ${block}
      ORDER BY pair, block DESC, log_index DESC`,
  )
}

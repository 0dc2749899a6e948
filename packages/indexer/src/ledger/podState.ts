import type { DecodedEvent } from '../decode/decodeLog.js'
import type { CopyRow } from '../rows/copyRows.js'
import type { CreateKeyedStatesParameters, Reader } from './running.js'

/** A pod as the columns of `pod_changes` say. */
export type PodState = {
  activeValidators: number
  beaconGwei: bigint
  withdrawableWei: bigint
  checkpointAt: number | null
  beaconBlockRoot: string | null
  proofsTotal: number
  proofsRemaining: number
  checkpointDeltasGwei: bigint
  carriedGwei: bigint
  lastCheckpointAt: number | null
  proofSubmitter: string | null
  version: number
}

const initialPod = (): PodState => ({
  activeValidators: 0,
  beaconGwei: 0n,
  withdrawableWei: 0n,
  checkpointAt: null,
  beaconBlockRoot: null,
  proofsTotal: 0,
  proofsRemaining: 0,
  checkpointDeltasGwei: 0n,
  carriedGwei: 0n,
  lastCheckpointAt: null,
  proofSubmitter: null,
  version: 0,
})

export const podReads: CreateKeyedStatesParameters<PodState> = { read: readPods, initial: initialPod }

export function podRow(
  { block, logIndex, address }: Pick<DecodedEvent, 'block' | 'logIndex' | 'address'>,
  pod: PodState,
): CopyRow<'podChanges'> {
  return { block, logIndex, pod: address, ...pod }
}

type Row = { [column in keyof PodState | 'pod']: string | null }

async function readPods(transaction: Reader, keys: string[]): Promise<Map<string, PodState>> {
  const found = await transaction.query<Row>(
    `SELECT wanted.pod, latest.active_validators::text AS "activeValidators", latest.beacon_gwei::text AS "beaconGwei",
       latest.withdrawable_wei::text AS "withdrawableWei", latest.checkpoint_at::text AS "checkpointAt",
       latest.beacon_block_root AS "beaconBlockRoot", latest.proofs_total::text AS "proofsTotal",
       latest.proofs_remaining::text AS "proofsRemaining",
       latest.checkpoint_deltas_gwei::text AS "checkpointDeltasGwei", latest.carried_gwei::text AS "carriedGwei",
       latest.last_checkpoint_at::text AS "lastCheckpointAt", latest.proof_submitter AS "proofSubmitter",
       latest.version::text AS version
     FROM unnest($1::text[]) AS wanted(pod), LATERAL (
       SELECT * FROM pod_changes AS change WHERE change.pod = wanted.pod
       ORDER BY block DESC, log_index DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  const number = (value: string | null) => (value === null ? null : Number(value))
  return new Map(
    found.map((row) => [
      String(row.pod),
      {
        activeValidators: Number(row.activeValidators),
        beaconGwei: BigInt(row.beaconGwei ?? 0),
        withdrawableWei: BigInt(row.withdrawableWei ?? 0),
        checkpointAt: number(row.checkpointAt),
        beaconBlockRoot: row.beaconBlockRoot,
        proofsTotal: Number(row.proofsTotal),
        proofsRemaining: Number(row.proofsRemaining),
        checkpointDeltasGwei: BigInt(row.checkpointDeltasGwei ?? 0),
        carriedGwei: BigInt(row.carriedGwei ?? 0),
        lastCheckpointAt: number(row.lastCheckpointAt),
        proofSubmitter: row.proofSubmitter,
        version: Number(row.version),
      },
    ]),
  )
}

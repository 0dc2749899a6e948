import type { DecodedEvent } from '../decode/decodeLog.js'
import type { CopyRow } from '../rows/copyRows.js'
import { text } from '../rows/eventArguments.js'
import { pairOf } from '../state/pairOf.js'
import type { Reader } from './running.js'

export type ValidatorState = {
  pair: number | undefined
  status: 'active' | 'withdrawn'
  balanceGwei: bigint
  checkpointedAt: number | null
  /** Proven by the event before; its balance comes with the next. */
  isNew: boolean
}

export const initialValidator = (): ValidatorState => ({
  pair: undefined,
  status: 'active',
  balanceGwei: 0n,
  checkpointedAt: null,
  isNew: false,
})

/** The row of a change; the first one gives the validator its pair. */
export function validatorRow(
  { block, logIndex, address, args }: DecodedEvent,
  validator: ValidatorState,
): CopyRow<'podValidatorChanges'> {
  const first = validator.pair === undefined
  validator.pair ??= pairOf(block, logIndex)
  const { pair, status, balanceGwei, checkpointedAt } = validator
  const pubkeyHash = text(args.pubkeyHash)
  return { block, logIndex, pair, pod: address, pubkeyHash, status, balanceGwei, checkpointedAt, first }
}

/** By pod and pubkey hash, parted by a space. */
export async function readValidators(
  transaction: Reader,
  keys: string[],
): Promise<Map<string, ValidatorState>> {
  const rows = await transaction.query<{
    key: string
    pair: string
    status: ValidatorState['status']
    balance: string
    checkpointed: string | null
  }>(
    `SELECT wanted.key, pair.pair::text AS pair, latest.status, latest.balance_gwei::text AS balance,
       latest.checkpointed_at::text AS checkpointed
     FROM unnest($1::text[]) AS wanted(key)
     JOIN pod_validator_changes AS pair ON pair."first"
       AND pair.pod = split_part(wanted.key, ' ', 1) AND pair.pubkey_hash = split_part(wanted.key, ' ', 2),
     LATERAL (
       SELECT * FROM pod_validator_changes AS change WHERE change.pair = pair.pair
       ORDER BY block DESC, log_index DESC LIMIT 1
     ) AS latest`,
    [keys],
  )
  return new Map(
    rows.map(({ key, pair, status, balance, checkpointed }) => [
      key,
      {
        pair: Number(pair),
        status,
        balanceGwei: BigInt(balance),
        checkpointedAt: checkpointed === null ? null : Number(checkpointed),
        isNew: false,
      },
    ]),
  )
}

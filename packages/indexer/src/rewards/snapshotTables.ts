// Tables of what was calculated: a row a snapshot, a row a change of a leaf, a row a payment.
import { type CumulativeAmount, dateOf, parseDate, type SnapshotCalculation } from '@restack/rewards'
import type { Database, Transaction } from '../database/openDatabase.js'

type Known = {
  /** The newest snapshot that follows from the events as they are now, with its leaves. */
  last: { snapshot: string; amounts: CumulativeAmount[] } | undefined
  /** The first after it that does not. */
  firstWrong: string | undefined
}

/** What is there already. The hash of a day's stream stands for all that its snapshot follows from. */
export async function knownSnapshot(
  database: Database,
  firstDay: number,
  dayHashes: readonly string[],
): Promise<Known> {
  return database.transaction(async (transaction) => {
    const rows = await transaction.query<{ date: string; hash: string }>(
      'SELECT snapshot_date AS date, events_hash AS hash FROM rewards_snapshot ORDER BY snapshot_date',
    )
    const isWrong = ({ date, hash }: { date: string; hash: string }, index: number) =>
      hash !== dayHashes[parseDate(date) - firstDay] || date !== dateOf(firstDay + index)
    const wrong = rows.findIndex(isWrong)
    const last = rows[(wrong < 0 ? rows.length : wrong) - 1]?.date
    return {
      last: last === undefined ? undefined : { snapshot: last, amounts: await leavesAt(transaction, last) },
      firstWrong: rows[wrong]?.date,
    }
  })
}

async function leavesAt(transaction: Transaction, snapshot: string): Promise<CumulativeAmount[]> {
  const rows = await transaction.query<{ earner: `0x${string}`; token: `0x${string}`; cumulative: string }>(
    `SELECT DISTINCT ON (earner, token) earner, token, cumulative::text AS cumulative FROM rewards_leaf
     WHERE from_snapshot <= $1 ORDER BY earner, token, from_snapshot DESC`,
    [snapshot],
  )
  return rows.map(({ earner, token, cumulative }) => ({
    earner,
    token,
    cumulativeAmount: BigInt(cumulative),
  }))
}

/** Takes back snapshots from a date on. */
export async function forgetSince(database: Database, date: string | undefined): Promise<void> {
  if (date === undefined) return
  await database.transaction(async (transaction) => {
    await transaction.query('DELETE FROM rewards_snapshot WHERE snapshot_date >= $1', [date])
    await transaction.query('DELETE FROM rewards_leaf WHERE from_snapshot >= $1', [date])
    await transaction.query('DELETE FROM rewards_payment WHERE snapshot_date >= $1', [date])
  })
}

export type SnapshotRow = SnapshotCalculation & { fileHash: string; total: bigint; dust: bigint }

/** Writes a snapshot whole or not at all; one that another process has written meanwhile stays as it is. */
export async function writeSnapshot(database: Database, row: SnapshotRow): Promise<void> {
  const { snapshot, root, amounts, changes, payments, eventsHash, fileHash, total, dust } = row
  await database.transaction(async (transaction) => {
    const written = await transaction.query(
      `INSERT INTO rewards_snapshot (snapshot_date, snapshot_timestamp, root, leaves, events_hash, file_hash, total,
         dust, calculated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::numeric, $8::numeric, $9)
       ON CONFLICT (snapshot_date) DO NOTHING RETURNING snapshot_date`,
      [
        ...[snapshot, parseDate(snapshot) * 86_400, root, amounts.length, eventsHash, fileHash],
        ...[String(total), String(dust), Math.floor(Date.now() / 1000)],
      ],
    )
    if (written.length > 0) {
      const leaves = changes.map(
        ({ earner, token, cumulativeAmount }) => `${earner}\t${token}\t${snapshot}\t${cumulativeAmount}\n`,
      )
      if (leaves.length > 0)
        await transaction.copy(
          'rewards_leaf',
          ['earner', 'token', 'from_snapshot', 'cumulative'],
          leaves.join(''),
        )
      if (payments.length > 0)
        await transaction.copy(
          'rewards_payment',
          paymentColumns,
          payments.map(paymentLine(snapshot)).join(''),
        )
    }
  })
}

const paymentColumns = [
  ...['snapshot_date', 'day', 'submission', 'type', 'avs', 'operator', 'token'],
  ...['paid_to_operators', 'paid_to_stakers', 'paid_back'],
]

const paymentLine = (snapshot: string) => (payment: SnapshotCalculation['payments'][number]) => {
  const { day, hash, kind, avs, operator, token, toOperator, toStakers, toAvs } = payment
  const line = [snapshot, day, hash, kind, avs, operator ?? '\\N', token, toOperator, toStakers, toAvs]
  return `${line.join('\t')}\n`
}

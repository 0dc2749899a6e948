// How much of what was paid in for submissions that are over nobody was given: rounding, and days nobody could earn.
import { type NamedHistory, parseDate, type SnapshotCalculation } from '@restack/rewards'
import type { Database } from '../database/openDatabase.js'

export type Dust = { after: (snapshot: SnapshotCalculation) => bigint }

/** Below zero where rounding to the nearest gave more than was paid in (chapter 04 §8). */
export async function createDust(database: Database, { history }: NamedHistory): Promise<Dust> {
  const rows = await database.transaction((transaction) =>
    transaction.query<{ submission: string; paid: string }>(
      `SELECT submission, sum(paid_to_operators + paid_to_stakers + paid_back)::text AS paid
       FROM rewards_payment GROUP BY submission`,
    ),
  )
  const paid = new Map(rows.map(({ submission, paid }) => [submission, BigInt(paid)]))
  return {
    after({ snapshot, payments }) {
      for (const { hash, toOperator, toStakers, toAvs } of payments)
        paid.set(hash, (paid.get(hash) ?? 0n) + toOperator + toStakers + toAvs)
      const day = parseDate(snapshot)
      return history.submissions
        .filter(({ createdDay, endDay }) => createdDay <= day && endDay <= day)
        .reduce((sum, { hash, amount }) => sum + amount - (paid.get(hash) ?? 0n), 0n)
    },
  }
}

import { tables } from '@restack/indexer'
import { asc, sql, sum } from 'drizzle-orm'
import type { Connection } from './connection.js'

export type OperatorShares = { operator: string; strategy: string; shares: bigint }

/** `operatorShares` of every operator and strategy where they are not 0. */
export async function getOperatorShares(connection: Connection): Promise<OperatorShares[]> {
  const { operatorShareChanges: change } = tables
  const found = await connection
    .select({
      operator: change.operator,
      strategy: change.strategy,
      shares: sql<string>`${sum(change.delta)}::text`,
    })
    .from(change)
    .groupBy(change.operator, change.strategy)
    .having(sql`${sum(change.delta)} <> 0`)
    .orderBy(asc(change.operator), asc(change.strategy))
  return found.map((row) => ({ ...row, shares: BigInt(row.shares) }))
}

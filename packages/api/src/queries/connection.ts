import type { Database } from '@restack/indexer'
import type { SQL } from 'drizzle-orm'

/** Where queries run: one read-only transaction, so that an answer shows one block. */
export type Connection = Pick<Database['db'], 'select' | 'selectDistinctOn' | 'execute'>

/** Runs `work` on one consistent state of the database. */
export function readOnly<result>(
  database: Database,
  work: (connection: Connection) => Promise<result>,
): Promise<result> {
  return database.db.transaction(work, { isolationLevel: 'repeatable read', accessMode: 'read only' })
}

/** Rows of a query written in SQL. Cast every integer to text: drivers read them differently. */
export async function rows<row extends Record<string, unknown>>(
  connection: Connection,
  query: SQL,
): Promise<row[]> {
  const result: unknown = await connection.execute(query)
  if (Array.isArray(result)) return [...result]
  return (result as { rows: row[] }).rows
}

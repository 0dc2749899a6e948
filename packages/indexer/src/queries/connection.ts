import { RestackError } from '@restack/sdk'
import { type SQL, sql } from 'drizzle-orm'
import type { Database } from '../database/openDatabase.js'

/** Where queries run: `database.db`, or the transaction of `readOnly`. */
export type Connection = Pick<Database['db'], 'select' | 'selectDistinctOn' | 'execute'>

/**
 * Runs `work` on one consistent state of the database.
 *
 * @throws RestackError `QueryTimeout`
 */
export async function readOnly<result>(
  database: Database,
  work: (connection: Connection) => Promise<result>,
): Promise<result> {
  try {
    return await database.db.transaction(work, {
      isolationLevel: 'repeatable read',
      accessMode: 'read only',
    })
  } catch (error) {
    if (!isTimeout(error)) throw error
    throw new RestackError({
      code: 'QueryTimeout',
      message: 'The database gave the question up: it took too long.',
      remedy:
        'Ask for less at once (a narrower filter, a smaller limit), or again when the database is less busy.',
      cause: error,
    })
  }
}

/** Postgres's code for a cancelled query, wherever in the causes. */
function isTimeout(error: unknown): boolean {
  for (let link = error; link instanceof Error; link = link.cause) {
    if ('code' in link && link.code === '57014') return true
  }
  return false
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

/** An operator set as the tables name it. */
export type SetId = { avs: string; setId: number }

/** The condition that a column is one of the addresses, in any case; true without them. */
export function among(column: SQL, addresses: readonly string[] | undefined): SQL {
  if (!addresses) return sql`true`
  if (addresses.length === 0) return sql`false`
  return sql`${column} IN ${addresses.map((address) => address.toLowerCase())}`
}

/** The condition that the columns `avs` and `set_id` of a table name one of the sets; true without them. */
export function amongSets(table: SQL, sets: readonly SetId[] | undefined): SQL {
  if (!sets) return sql`true`
  if (sets.length === 0) return sql`false`
  const pairs = sets.map(({ avs, setId }) => sql`(${avs.toLowerCase()}::text, ${setId}::bigint)`)
  return sql`(${table}.avs, ${table}.set_id) IN (${sql.join(pairs, sql`, `)})`
}

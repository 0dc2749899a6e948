import type { Database } from '../src/index.js'
import { copyTables } from '../src/rows/copyRows.js'

/** All rows of all tables as text. */
export async function dump(database: Database): Promise<Record<string, string[]>> {
  return database.transaction(async (transaction) => {
    const entries: [string, string[]][] = []
    for (const { table } of Object.values(copyTables)) {
      const rows = await transaction.query<{ row: string }>(
        `SELECT t::text AS row FROM ${table} AS t ORDER BY 1`,
      )
      entries.push([table, rows.map(({ row }) => row)])
    }
    return Object.fromEntries(entries)
  })
}

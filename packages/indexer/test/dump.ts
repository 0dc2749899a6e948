import type { Database } from '../src/index.js'
import { copyTables } from '../src/rows/copyRows.js'

/** All rows of all tables as text; of blocks only those with events, since which others are kept depends on paging. */
export async function dump(database: Database): Promise<Record<string, string[]>> {
  return database.transaction(async (transaction) => {
    const entries: [string, string[]][] = []
    for (const { table } of Object.values(copyTables)) {
      const where = table === 'blocks' ? 'WHERE block IN (SELECT block FROM events)' : ''
      const rows = await transaction.query<{ row: string }>(
        `SELECT t::text AS row FROM (SELECT * FROM ${table} ${where}) AS t ORDER BY 1`,
      )
      entries.push([table, rows.map(({ row }) => row)])
    }
    return Object.fromEntries(entries)
  })
}

import type { PartStore } from '@restack/rewards'
import type { Database } from '../database/openDatabase.js'

/** Keeps results of parts in the index's own database, so that any process may go on with a calculation. */
export function databaseStore(database: Database): PartStore {
  return {
    get: async (key) => {
      const [row] = await database.transaction((transaction) =>
        transaction.query<{ bytes: string }>(
          "SELECT encode(bytes, 'base64') AS bytes FROM rewards_part WHERE key = $1",
          [key],
        ),
      )
      return row && Buffer.from(row.bytes, 'base64')
    },
    put: async (key, bytes) => {
      await database.transaction((transaction) =>
        transaction.query(
          "INSERT INTO rewards_part (key, bytes) VALUES ($1, decode($2, 'base64')) ON CONFLICT (key) DO NOTHING",
          [key, Buffer.from(bytes).toString('base64')],
        ),
      )
    },
    remove: async (keys) => {
      await database.transaction((transaction) =>
        transaction.query('DELETE FROM rewards_part WHERE key = ANY ($1::text[])', [keys]),
      )
    },
  }
}

import { RestackError } from '@restack/sdk'
import type { Database } from '../database/openDatabase.js'
import { type Cursor, undoAfter } from './indexState.js'

export type ReindexParameters = {
  database: Database
  /** First block to be read again; left out, all of them. */
  fromBlock?: number | undefined
}

export type ReindexReturnType = {
  /** Last block that is kept; undefined when nothing is. */
  block: number | undefined
}

/**
 * Forgets what was indexed from a block on. An indexer, running or started later, reads it again; in the meantime the
 * API shows the older state. To keep serving the present, index into a second schema or folder and switch.
 *
 * @throws RestackError `InvalidBlock`
 *
 * @example
 * await reindex({ database, fromBlock: 1_000 })
 * await indexer.sync()
 */
export async function reindex({ database, fromBlock = 0 }: ReindexParameters): Promise<ReindexReturnType> {
  if (!Number.isSafeInteger(fromBlock) || fromBlock < 0) {
    throw new RestackError({
      code: 'InvalidBlock',
      message: `"${fromBlock}" is not the number of a block.`,
      remedy: 'Give a whole number of at least 0.',
    })
  }
  const { cursor, kept } = await database.transaction(async (transaction) => {
    const read = async (query: string, values: number[] = []): Promise<Cursor | undefined> => {
      const [row] = await transaction.query<{ block: string | null; hash: string | null }>(query, values)
      return row?.block != null && row.hash !== null
        ? { block: Number(row.block), hash: row.hash }
        : undefined
    }
    const cursor = await read('SELECT block::text AS block, block_hash AS hash FROM index_state')
    const kept = await read(
      'SELECT block::text AS block, hash FROM blocks WHERE block < $1 ORDER BY block DESC LIMIT 1',
      [fromBlock],
    )
    return { cursor, kept }
  })
  if (!cursor || cursor.block < fromBlock) return { block: cursor?.block }
  await undoAfter(database, cursor, kept)
  return { block: kept?.block }
}

import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

export type AvsRow = { avs: string; metadataUri: string | null; createdBlock: number }

/** AVSs that published metadata or created an operator set, in the order in which they first did. */
export async function getAvss(connection: Connection, { block }: Head): Promise<AvsRow[]> {
  const found = await rows<{ avs: string; uri: string | null; block: string }>(
    connection,
    sql`WITH seen AS (
        SELECT avs, block, log_index FROM avs_metadata WHERE block <= ${block}
        UNION ALL SELECT avs, block, log_index FROM operator_sets WHERE block <= ${block}
      ), firsts AS (
        SELECT DISTINCT ON (avs) * FROM seen ORDER BY avs, block, log_index
      ), metadata AS (
        SELECT DISTINCT ON (avs) avs, metadata_uri FROM avs_metadata WHERE block <= ${block}
        ORDER BY avs, block DESC, log_index DESC
      )
      SELECT firsts.avs, metadata.metadata_uri AS uri, firsts.block::text AS block
      FROM firsts LEFT JOIN metadata ON metadata.avs = firsts.avs ORDER BY firsts.block, firsts.log_index`,
  )
  return found.map(({ avs, uri, block: first }) => ({ avs, metadataUri: uri, createdBlock: Number(first) }))
}

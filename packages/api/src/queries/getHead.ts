import { tables } from '@restack/indexer'
import type { Connection } from './connection.js'

/** `hash` is null for a block of the past that the index does not keep, as nothing happened in it. */
export type Head = { block: number; hash: string | null; timestamp: number }

/** How far the index is; undefined before the first block. */
export async function getHead(
  connection: Connection,
): Promise<{ indexed: Head | undefined; headBlock: number | undefined }> {
  const [state] = await connection.select().from(tables.indexState)
  const indexed =
    state && state.block !== null && state.blockHash !== null
      ? { block: state.block, hash: state.blockHash, timestamp: state.blockTimestamp ?? 0 }
      : undefined
  return { indexed, headBlock: state?.headBlock ?? undefined }
}

import { delegatorCountsAt } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

export type OperatorRow = {
  operator: string
  metadataUri: string
  registeredBlock: number
  registeredTimestamp: number
  delegators: number
}

/** Operators in the order of registration. */
export async function getOperators(connection: Connection, { block }: Head): Promise<OperatorRow[]> {
  const delegators = await delegatorCountsAt(connection, { block })
  const found = await rows<{
    operator: string
    uri: string | null
    block: string
    time: string | null
  }>(
    connection,
    sql`
      WITH metadata AS (
        SELECT DISTINCT ON (operator) operator, metadata_uri FROM operator_metadata
        ORDER BY operator, block DESC, log_index DESC
      )
      SELECT operators.operator, metadata.metadata_uri AS uri, operators.block::text AS block,
        blocks."timestamp"::text AS time
      FROM operators
      LEFT JOIN blocks ON blocks.block = operators.block
      LEFT JOIN metadata ON metadata.operator = operators.operator
      ORDER BY operators.block, operators.log_index`,
  )
  return found.map(({ operator, uri, block, time }) => ({
    operator,
    metadataUri: uri ?? '',
    registeredBlock: Number(block),
    registeredTimestamp: Number(time ?? 0),
    delegators: delegators.get(operator) ?? 0,
  }))
}

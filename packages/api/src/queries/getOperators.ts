import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

export type OperatorRow = {
  operator: string
  metadataUri: string
  registeredBlock: number
  registeredTimestamp: number
  delegators: number
}

/** Operators in the order of registration. */
export async function getOperators(connection: Connection): Promise<OperatorRow[]> {
  const found = await rows<{
    operator: string
    uri: string | null
    block: string
    time: string | null
    delegators: string
  }>(
    connection,
    sql`
      WITH current AS (
        SELECT DISTINCT ON (staker) staker, operator FROM delegations ORDER BY staker, block DESC, log_index DESC
      ), delegators AS (
        SELECT operator, count(*) AS count FROM current WHERE operator IS NOT NULL AND operator <> staker
        GROUP BY operator
      ), metadata AS (
        SELECT DISTINCT ON (operator) operator, metadata_uri FROM operator_metadata
        ORDER BY operator, block DESC, log_index DESC
      )
      SELECT operators.operator, metadata.metadata_uri AS uri, operators.block::text AS block,
        blocks."timestamp"::text AS time, coalesce(delegators.count, 0)::text AS delegators
      FROM operators
      LEFT JOIN blocks ON blocks.block = operators.block
      LEFT JOIN metadata ON metadata.operator = operators.operator
      LEFT JOIN delegators ON delegators.operator = operators.operator
      ORDER BY operators.block, operators.log_index`,
  )
  return found.map(({ operator, uri, block, time, delegators }) => ({
    operator,
    metadataUri: uri ?? '',
    registeredBlock: Number(block),
    registeredTimestamp: Number(time ?? 0),
    delegators: Number(delegators),
  }))
}

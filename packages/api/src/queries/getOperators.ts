import { delegatorCountsAt } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

export type OperatorRow = {
  operator: string
  metadataUri: string
  registeredBlock: number
  /** As registered; `getChangedApprover` knows a later one. */
  delegationApprover: string
  delegators: number
}

/** Operators in the order of registration. */
export async function getOperators(connection: Connection, { block }: Head): Promise<OperatorRow[]> {
  const delegators = await delegatorCountsAt(connection, { block })
  const found = await rows<{ operator: string; uri: string | null; block: string; approver: string }>(
    connection,
    sql`
      WITH metadata AS (
        SELECT DISTINCT ON (operator) operator, metadata_uri FROM operator_metadata WHERE block <= ${block}
        ORDER BY operator, block DESC, log_index DESC
      )
      SELECT operators.operator, metadata.metadata_uri AS uri, operators.block::text AS block,
        operators.delegation_approver AS approver
      FROM operators
      LEFT JOIN metadata ON metadata.operator = operators.operator
      WHERE operators.block <= ${block}
      ORDER BY operators.block, operators.log_index`,
  )
  return found.map(({ operator, uri, block: registered, approver }) => ({
    operator,
    metadataUri: uri ?? '',
    registeredBlock: Number(registered),
    delegationApprover: approver,
    delegators: delegators.get(operator) ?? 0,
  }))
}

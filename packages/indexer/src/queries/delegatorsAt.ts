import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

export type DelegatorsAtParameters = {
  block: number
  operator: string
  /** Only stakers whose address is above this one, for paging. */
  afterStaker?: string | undefined
  limit?: number | undefined
}

export type DelegatorsAtReturnType = { staker: string; sinceBlock: number }[]

/** Who delegates to an operator at the end of a block, by address; the operator itself included. */
export async function delegatorsAt(
  connection: Connection,
  { block, operator, afterStaker = '', limit = 1_000 }: DelegatorsAtParameters,
): Promise<DelegatorsAtReturnType> {
  const found = await rows<{ staker: string; since: string }>(
    connection,
    sql`SELECT staker, block::text AS since FROM (
        SELECT DISTINCT ON (staker) staker, delegated, block FROM delegations
        WHERE operator = ${operator.toLowerCase()} AND block <= ${block}
          AND staker > ${afterStaker.toLowerCase()}
        ORDER BY staker, block DESC, log_index DESC
      ) AS latest WHERE delegated ORDER BY staker LIMIT ${limit}`,
  )
  return found.map(({ staker, since }) => ({ staker, sinceBlock: Number(since) }))
}

/** How many accounts delegate to each operator at the end of a block, without the operators themselves. */
export async function delegatorCountsAt(
  connection: Connection,
  { block }: { block: number },
): Promise<Map<string, number>> {
  const found = await rows<{ operator: string; delegators: string }>(
    connection,
    sql`SELECT operators.operator, latest.delegators::text AS delegators
      FROM operators, LATERAL (
        SELECT operator, delegators FROM delegations
        WHERE (operator, block, log_index) < (operators.operator, ${block + 1}, 0)
        ORDER BY operator DESC, block DESC, log_index DESC LIMIT 1
      ) AS latest WHERE operators.block <= ${block} AND latest.operator = operators.operator`,
  )
  return new Map(found.map(({ operator, delegators }) => [operator, Number(delegators)]))
}

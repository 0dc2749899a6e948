import { mentionKey } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

/** Stakers whose address begins with something, in lower case. */
export async function findStakers(
  connection: Connection,
  { block }: Head,
  prefix: string,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ staker: string }>(
    connection,
    sql`SELECT DISTINCT staker FROM position_changes
      WHERE "first" AND staker >= ${prefix} AND staker < ${`${prefix}g`} AND block <= ${block}
      ORDER BY staker LIMIT ${limit}`,
  )
  return found.map(({ staker }) => staker)
}

/** Whose a queued withdrawal is. */
export async function findWithdrawal(
  connection: Connection,
  { block }: Head,
  root: string,
): Promise<{ staker: string } | undefined> {
  const [found] = await rows<{ staker: string }>(
    connection,
    sql`SELECT staker FROM withdrawals_queued WHERE root = ${root} AND block <= ${block}`,
  )
  return found
}

/** The block of a transaction with an event of the deployment. */
export async function findTransaction(
  connection: Connection,
  { block }: Head,
  hash: string,
): Promise<number | undefined> {
  const [found] = await rows<{ block: string }>(
    connection,
    sql`SELECT transactions.block::text AS block FROM mentions
      JOIN transactions ON transactions.block = mentions.block AND transactions.hash = ${hash}
      WHERE mentions.key = ${mentionKey('transaction', hash)} AND mentions.block <= ${block} LIMIT 1`,
  )
  return found && Number(found.block)
}

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

/** Pods that an account is or has, in lower case. */
export async function findPodsOf(
  connection: Connection,
  { block }: Head,
  account: string,
): Promise<{ pod: string; owner: string }[]> {
  return rows(
    connection,
    sql`SELECT pod, owner FROM pods
      WHERE (pod = ${account} OR owner = ${account}) AND block <= ${block} ORDER BY pod`,
  )
}

/** Pods whose address begins with something, in lower case. */
export async function findPods(
  connection: Connection,
  { block }: Head,
  prefix: string,
  limit: number,
): Promise<string[]> {
  const found = await rows<{ pod: string }>(
    connection,
    sql`SELECT pod FROM pods WHERE pod >= ${prefix} AND pod < ${`${prefix}g`} AND block <= ${block}
      ORDER BY pod LIMIT ${limit}`,
  )
  return found.map(({ pod }) => pod)
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

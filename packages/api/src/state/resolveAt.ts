import type { Deployment } from '@restack/sdk'
import { RestackError } from '@restack/sdk'
import { sql } from 'drizzle-orm'
import { type Connection, rows } from '../queries/connection.js'
import type { Head } from '../queries/getHead.js'
import { clockOf } from './clock.js'

/** Which state a question is about: that of a block, of the end of a day (UTC), or without either the newest. */
export type AsOf = { block?: number | undefined; day?: string | undefined }

/**
 * The block that a question is about.
 *
 * @throws RestackError `InvalidParameter` where the index has no such state.
 */
export async function resolveAt(
  connection: Connection,
  { now, asOf, deployment }: { now: Head; asOf: AsOf; deployment: Deployment },
): Promise<Head> {
  const { block, day } = asOf
  if (block !== undefined && day !== undefined) {
    throw invalid('A block and a day were asked for.', 'Ask for one of both.')
  }
  if (block !== undefined) {
    if (block > now.block) {
      throw invalid(`Block ${block} is not indexed.`, `The newest block of the index is ${now.block}.`)
    }
    if (block < deployment.deploymentBlock) {
      throw invalid(
        `Block ${block} is before the deployment.`,
        `Ask for block ${deployment.deploymentBlock} or a later one.`,
      )
    }
    if (block === now.block) return now
    const [known] = await blockRows(connection, sql`block = ${block}`)
    if (known) return known
    const clock = await clockOf(connection, {
      now,
      blockTimeSeconds: deployment.parameters.blockTimeSeconds,
      blocks: [block],
    })
    return { block, hash: null, timestamp: clock(block) }
  }
  if (day === undefined) return now
  const end = Date.parse(`${day}T00:00:00Z`) / 1000 + 86_400
  if (end > now.timestamp) {
    const today = new Date(now.timestamp * 1000).toISOString().slice(0, 10)
    if (day > today)
      throw invalid(`The day ${day} is still to come.`, `The newest block is of ${today} (UTC).`)
    return now
  }
  const [last] = await blockRows(connection, sql`"timestamp" < ${end} AND block <= ${now.block}`)
  if (!last || last.block < deployment.deploymentBlock) {
    throw invalid(`The index has no block of ${day}.`, 'Ask for a later day.')
  }
  return last
}

async function blockRows(connection: Connection, condition: ReturnType<typeof sql>): Promise<Head[]> {
  const found = await rows<{ block: string; hash: string; time: string }>(
    connection,
    sql`SELECT block::text AS block, hash, "timestamp"::text AS time FROM blocks WHERE ${condition}
      ORDER BY "timestamp" DESC, block DESC LIMIT 1`,
  )
  return found.map(({ block, hash, time }) => ({ block: Number(block), hash, timestamp: Number(time) }))
}

function invalid(message: string, remedy: string): RestackError {
  return new RestackError({ code: 'InvalidParameter', message, remedy })
}

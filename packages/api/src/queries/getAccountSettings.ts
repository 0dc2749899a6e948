import { sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'
import type { Head } from './getHead.js'

/** Latest registrar of each AVS that has set one. */
export async function getRegistrars(
  connection: Connection,
  { block }: Head,
  avs?: string,
): Promise<Map<string, string>> {
  const found = await rows<{ avs: string; registrar: string }>(
    connection,
    sql`SELECT DISTINCT ON (args::json->>'avs') args::json->>'avs' AS avs, args::json->>'registrar' AS registrar FROM events
      WHERE event = 'AVSRegistrarSet' AND block <= ${block}
        AND ${avs === undefined ? sql`true` : sql`args::json->>'avs' = ${avs}`}
      ORDER BY args::json->>'avs', block DESC, log_index DESC`,
  )
  return new Map(found.map((row) => [row.avs, row.registrar]))
}

/** Who must sign for delegations to an operator; undefined where it is still the one of its registration. */
export async function getChangedApprover(
  connection: Connection,
  { block }: Head,
  operator: string,
): Promise<string | undefined> {
  const [latest] = await rows<{ approver: string }>(
    connection,
    sql`SELECT args::json->>'newDelegationApprover' AS approver FROM events
      WHERE event = 'DelegationApproverUpdated' AND block <= ${block} AND args::json->>'operator' = ${operator}
      ORDER BY block DESC, log_index DESC LIMIT 1`,
  )
  return latest?.approver
}

export type DelayChange = { delay: number; effectBlock: number; block: number }

/** What an operator has set as delay of its allocations, in order. */
export async function getAllocationDelays(
  connection: Connection,
  { block }: Head,
  operator: string,
): Promise<DelayChange[]> {
  const found = await rows<{ delay: string; effect: string; block: string }>(
    connection,
    sql`SELECT delay::text AS delay, effect_block::text AS effect, block::text AS block FROM allocation_delays
      WHERE operator = ${operator} AND allocation_delays.block <= ${block} ORDER BY allocation_delays.block, log_index`,
  )
  return found.map((row) => ({
    delay: Number(row.delay),
    effectBlock: Number(row.effect),
    block: Number(row.block),
  }))
}

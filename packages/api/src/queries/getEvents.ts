import { bookkeepingEvents, mentionKey } from '@restack/indexer'
import { type SQL, sql } from 'drizzle-orm'
import { type Connection, rows } from './connection.js'

export type EventRow = {
  block: number
  logIndex: number
  timestamp: number
  transactionHash: string
  address: string
  contract: string
  event: string
  args: Record<string, unknown>
}

export type EventPosition = { block: number; logIndex: number }

export type GetEventsParameters = {
  limit: number
  all: boolean
  before?: EventPosition | undefined
  /** Only events of blocks above this one. */
  afterBlock?: number | undefined
  fromBlock?: number | undefined
  toBlock?: number | undefined
  contract?: string | undefined
  event?: string | undefined
  /** Only events that name this account anywhere, or come from it. */
  account?: string | undefined
  operator?: string | undefined
  avs?: string | undefined
  strategy?: string | undefined
}

/** Events, newest first. Where a filter names something, only blocks that mention it are looked at. */
export async function getEvents(
  connection: Connection,
  parameters: GetEventsParameters,
): Promise<EventRow[]> {
  const { limit, before, afterBlock, fromBlock, toBlock } = parameters
  const [first, ...others] = keysOf(parameters)
  const inRange = (block: SQL) =>
    all([
      before && sql`${block} <= ${before.block}`,
      afterBlock !== undefined && sql`${block} > ${afterBlock}`,
      fromBlock !== undefined && sql`${block} >= ${fromBlock}`,
      toBlock !== undefined && sql`${block} <= ${toBlock}`,
    ])
  const source =
    first === undefined
      ? sql`(
          SELECT * FROM events WHERE ${inRange(sql`events.block`)} AND ${isChosen(parameters)}
          ORDER BY events.block DESC, events.log_index DESC LIMIT ${limit}
        ) AS chosen`
      : sql`(
          SELECT found.* FROM (
            SELECT mentions.block FROM ${mentionsOf(first)} AS mentions
            ${sql.join(
              others.map((keys, index) => {
                const other = sql.raw(`other${index}`)
                return sql`JOIN mentions AS ${other} ON ${other}.block = mentions.block AND ${other}.key IN ${keys}`
              }),
              sql` `,
            )}
            WHERE ${inRange(sql`mentions.block`)}
          ) AS mentioning, LATERAL (
            SELECT events.* FROM events LEFT JOIN core_contracts AS core ON core.contract = events.contract
            WHERE events.block = mentioning.block AND ${isChosen(parameters)}
            ORDER BY events.log_index DESC LIMIT ${limit}
          ) AS found
          ORDER BY mentioning.block DESC, found.log_index DESC LIMIT ${limit}
        ) AS chosen`
  const found = await rows<Record<keyof EventRow, string>>(
    connection,
    sql`SELECT chosen.block::text AS block, chosen.log_index::text AS "logIndex",
        coalesce(blocks."timestamp", 0)::text AS timestamp, transactions.hash AS "transactionHash",
        coalesce(chosen.address, core.address) AS address, chosen.contract::text AS contract,
        chosen.event::text AS event, chosen.args
      FROM ${source}
      JOIN transactions ON transactions.block = chosen.block
        AND transactions.transaction_index = chosen.transaction_index
      LEFT JOIN blocks ON blocks.block = chosen.block
      LEFT JOIN core_contracts AS core ON core.contract = chosen.contract
      ORDER BY chosen.block DESC, chosen.log_index DESC`,
  )
  return found.map((row) => ({
    ...row,
    block: Number(row.block),
    logIndex: Number(row.logIndex),
    timestamp: Number(row.timestamp),
    args: JSON.parse(row.args),
  }))
}

/**
 * Keys of what the filters name, in the table `mentions`. A block mentions an account under one of two keys: the
 * second is that of blocks where only bookkeeping events name it.
 */
function keysOf(parameters: GetEventsParameters): number[][] {
  const { all: everything, account, operator, avs, strategy, event, contract } = parameters
  const accounts = [account, operator, avs, strategy].filter((address) => address !== undefined)
  const booked = event === undefined ? everything : bookkeepingEvents.includes(event)
  const names = [event, contract].filter((name) => name !== undefined)
  return [
    ...[...new Set(accounts.map((address) => address.toLowerCase()))].map((address) => [
      mentionKey('account', address),
      ...(booked ? [mentionKey('bookkeeping', address)] : []),
    ]),
    ...names.map((name) => [mentionKey('name', name)]),
  ]
}

/** Blocks that mention something under any of its keys; each index is read from its end, and only as far as needed. */
function mentionsOf(keys: readonly number[]): SQL {
  const parts = keys.map((key) => sql`SELECT block FROM mentions WHERE key = ${key}`)
  return sql`(${sql.join(parts, sql` UNION ALL `)})`
}

function isChosen({ all: everything, before, event, contract, ...accounts }: GetEventsParameters): SQL {
  return all([
    !everything && sql`events.event NOT IN ${bookkeepingEvents}`,
    before && sql`(events.block, events.log_index) < (${before.block}, ${before.logIndex})`,
    contract !== undefined && sql`events.contract::text = ${contract}`,
    event !== undefined && sql`events.event::text = ${event}`,
    ...conditionsOn(accounts),
  ])
}

/** Conditions on the accounts that events name; a withdrawal and an operator set are inside of their events. */
function conditionsOn({
  account,
  operator,
  avs,
  strategy,
}: Pick<GetEventsParameters, 'account' | 'operator' | 'avs' | 'strategy'>): SQL[] {
  const args = sql`events.args::json`
  const named = (address: string) => sql`events.args LIKE ${`%"${address.toLowerCase()}"%`}`
  const from = (address: string) => sql`coalesce(events.address, core.address) = ${address.toLowerCase()}`
  return [
    ...(account === undefined ? [] : [sql`(${named(account)} OR ${from(account)})`]),
    ...(operator === undefined
      ? []
      : [
          sql`CASE WHEN ${named(operator)} THEN ${operator.toLowerCase()}
            IN (${args}->>'operator', ${args}->>'newOperator', ${args}->'withdrawal'->>'delegatedTo') END`,
        ]),
    ...(avs === undefined
      ? []
      : [
          sql`CASE WHEN ${named(avs)} THEN ${avs.toLowerCase()}
            IN (${args}->>'avs', ${args}->'operatorSet'->>'avs') END`,
        ]),
    ...(strategy === undefined ? [] : [sql`(${named(strategy)} OR ${from(strategy)})`]),
  ]
}

function all(conditions: readonly (SQL | false | undefined)[]): SQL {
  const given = conditions.filter((condition) => condition !== undefined && condition !== false)
  return given.length === 0 ? sql`true` : sql.join(given, sql` AND `)
}

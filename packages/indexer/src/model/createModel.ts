import { createFold, type EventSource, foldedEvents, type LoggedEvent, type State } from '@restack/protocol'
import { type Deployment, initialState, setStrategy } from '@restack/sdk'
import { sql } from 'drizzle-orm'
import { eventName } from '../database/names.js'
import { type Connection, rows } from '../queries/connection.js'
import { snapshotsAt } from '../queries/snapshotsAt.js'
import { readPods } from './readPods.js'

export type Model = {
  /**
   * The state of the model at the newest block of the index. It is always the same object, brought up to date: what is
   * done with it must be undone (`simulate` does) before the next call.
   */
  read(connection: Connection): Promise<State>
}

/** So many events are held in memory at once. */
const pageLength = 20_000

type Place = { block: number; logIndex: number }
type Loaded = { state: State; add: (event: LoggedEvent) => void; place: Place; block: number; hash: string }

/**
 * The model of @restack/protocol over an index: read once from all its events, and after that from the new ones. When
 * the chain was reorganized it is read anew.
 *
 * @example
 * const model = createModel({ deployment })
 * const state = await readOnly(database, (connection) => model.read(connection))
 */
export function createModel({ deployment }: { deployment: Deployment }): Model {
  let loaded: Loaded | undefined
  let turn: Promise<unknown> = Promise.resolve()

  function begin(): Loaded {
    const state = initialState(deployment)
    const place = { block: -1, logIndex: -1 }
    return { state, add: createFold(state), place, block: -1, hash: '' }
  }

  async function read(connection: Connection): Promise<State> {
    const head = await headOf(connection)
    const current = loaded && (await isOnChain(connection, loaded)) ? loaded : begin()
    loaded = undefined // what fails half-way is not used again
    const { state, add } = current
    let page: Row[]
    do {
      page = await eventsAfter(connection, current.place, head.block)
      for (const row of page) add(eventOf(row))
      const last = page.at(-1)
      if (last) current.place = { block: Number(last.block), logIndex: Number(last.logIndex) }
    } while (page.length === pageLength)
    await readPods(connection, state, { after: current.block, block: head.block })
    Object.assign(state, { block: head.block, timestamp: BigInt(head.timestamp) })
    await readStrategies(connection, state, head.block)
    loaded = { ...current, block: head.block, hash: head.hash }
    return state
  }

  return {
    read: (connection) => {
      const result = turn.then(() => read(connection))
      turn = result.catch(() => undefined)
      return result
    },
  }
}

async function headOf(connection: Connection): Promise<{ block: number; hash: string; timestamp: number }> {
  const [row] = await rows<{ block: string; hash: string; time: string }>(
    connection,
    sql`SELECT block::text AS block, block_hash AS hash, block_timestamp::text AS time FROM index_state
      WHERE block IS NOT NULL`,
  )
  return { block: Number(row?.block ?? -1), hash: row?.hash ?? '', timestamp: Number(row?.time ?? 0) }
}

/** Blocks near the head are all kept: one that is gone was undone, or is long past. */
async function isOnChain(connection: Connection, { block, hash }: Loaded): Promise<boolean> {
  const found = await rows<{ hash: string }>(connection, sql`SELECT hash FROM blocks WHERE block = ${block}`)
  return found[0]?.hash === hash
}

type Row = {
  block: string
  logIndex: string
  transaction: string
  contract: string
  event: string
  address: string
  args: string
}

/** The index has no name for an event that no contract of it has. */
const isIndexed = (name: string) => (eventName.enumValues as readonly string[]).includes(name)

// Of pods, which log every proof of every validator, the index knows what they add up to.
const sources = (Object.keys(foldedEvents) as EventSource[]).filter((source) => source !== 'pod')
const wanted = sql.join(
  sources.map(
    (source) =>
      sql`(events.contract = ${source} AND events.event IN (${sql.join(
        foldedEvents[source].filter(isIndexed).map((name) => sql`${name}`),
        sql`, `,
      )}))`,
  ),
  sql` OR `,
)

function eventsAfter(connection: Connection, { block, logIndex }: Place, last: number): Promise<Row[]> {
  return rows<Row>(
    connection,
    sql`SELECT events.block::text AS block, log_index::text AS "logIndex",
        transaction_index::text AS transaction, events.contract::text AS contract, events.event::text AS event,
        coalesce(events.address, core_contracts.address) AS address, args
      FROM events LEFT JOIN core_contracts ON core_contracts.contract = events.contract
      WHERE (events.block, events.log_index) > (${block}, ${logIndex}) AND events.block <= ${last} AND (${wanted})
      ORDER BY events.block, events.log_index LIMIT ${pageLength}`,
  )
}

function eventOf({ block, transaction, contract, event, address, args }: Row): LoggedEvent {
  return {
    contract: contract as EventSource,
    address: address as LoggedEvent['address'],
    name: event,
    args: JSON.parse(args),
    block: Number(block),
    transaction: `${block} ${transaction}`,
  }
}

async function readStrategies(connection: Connection, state: State, block: number): Promise<void> {
  const found = await rows<{ strategy: string; token: string; decimals: number }>(
    connection,
    sql`SELECT strategy, token, decimals FROM strategies`,
  )
  const held = new Map(
    (await snapshotsAt(connection, { block })).map((snapshot) => [snapshot.strategy, snapshot]),
  )
  for (const { strategy, token, decimals } of found) {
    const { totalShares = 0n, tokens = 0n } = held.get(strategy) ?? {}
    setStrategy(state, {
      strategy: strategy as `0x${string}`,
      token: token as `0x${string}`,
      decimals: Number(decimals),
      totalShares,
      tokens,
    })
  }
}

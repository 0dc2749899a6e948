import type { StrategyDetails, StrategySnapshot } from '../chain/readStrategy.js'
import type { Database, Transaction } from '../database/openDatabase.js'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { Ledger } from '../ledger/createLedger.js'
import { copyTables, createRowSink, type RowSink } from '../rows/copyRows.js'
import { createMentions } from '../rows/createMentions.js'
import { type Delays, rowsFromEvent } from '../rows/rowsFromEvent.js'
import { type Cursor, holdCursor, moveCursor, reorgWindow } from './indexState.js'

export type IndexedBlock = { block: number; hash: string; timestamp: number }

/** Everything that a range of blocks adds to the database. */
export type Page = {
  events: DecodedEvent[]
  blocks: IndexedBlock[]
  strategies: ({ strategy: string; block: number; logIndex: number } & StrategyDetails)[]
  rewardTokens: { token: string; block: number; logIndex: number; symbol: string; decimals: number }[]
  snapshots: ({ strategy: string; block: number } & StrategySnapshot)[]
  last: IndexedBlock
  headBlock: number
}

/** The rows that follow from a page alone; what runs along with the chain comes when it is written. */
export function rowsOfPage(page: Page, delays: Delays): RowSink {
  const sink = createRowSink()
  for (const block of page.blocks) sink.add('blocks', block)
  for (const strategy of page.strategies) sink.add('strategies', strategy)
  for (const token of page.rewardTokens) sink.add('rewardTokens', token)
  for (const snapshot of page.snapshots) sink.add('strategySnapshots', snapshot)
  const mentions = createMentions(sink.add)
  for (const event of page.events) {
    mentions.note(event)
    rowsFromEvent(sink.add, event, delays)
  }
  mentions.end()
  return sink
}

export type CommitPageParameters = {
  database: Database
  ledger: Ledger
  cursor: Cursor | undefined
  page: Page
  /** The page's, to which the ledger adds its own. */
  rows: RowSink
}

/** Writes a page and moves the cursor, in one transaction. */
export async function commitPage(parameters: CommitPageParameters): Promise<void> {
  const { database, ledger, cursor, page, rows } = parameters
  try {
    await database.transaction(async (transaction) => {
      // A machine that loses its power may lose the last pages, all of each: they are read from the chain again
      await transaction.run('SET LOCAL synchronous_commit = off')
      await holdCursor(transaction, cursor)
      await ledger.load(transaction, page.events)
      // Not one after the other: while the database takes the page's own rows, the ledger works out its own, and this
      // thread decodes the next page
      const own = copyAll(transaction, rows)
      own.catch(() => undefined)
      ledger.apply(page.events, rows.add)
      const both = await Promise.allSettled([own, copyAll(transaction, rows)])
      for (const copied of both) if (copied.status === 'rejected') throw copied.reason
      await pruneBlocks(transaction, cursor?.block ?? 0, page.last.block)
      await moveCursor(transaction, { block: page.last.block, hash: page.last.hash }, page.headBlock)
    })
  } catch (error) {
    ledger.forget(false)
    throw error
  }
}

/** Writes the rows that are there and takes them out. Ends when all have ended, with the first failure. */
async function copyAll(transaction: Transaction, rows: RowSink): Promise<void> {
  const texts = [...rows.texts]
  rows.texts.clear()
  const copies = texts.map(([name, lines]) => {
    const { table, columns } = copyTables[name]
    return transaction.copy(table, columns, lines.join(''))
  })
  for (const copy of await Promise.allSettled(copies)) if (copy.status === 'rejected') throw copy.reason
}

/**
 * Blocks without events are only needed to follow a reorganization. Without them the table is the same however the
 * chain was read: in one go, block by block, or with interruptions.
 */
async function pruneBlocks(transaction: Transaction, from: number, to: number): Promise<void> {
  await transaction.query(
    `DELETE FROM blocks WHERE block >= $1 AND block < $2
       AND NOT EXISTS (SELECT FROM events WHERE events.block = blocks.block)`,
    [from - reorgWindow, to - reorgWindow],
  )
}

import type { StrategyDetails, StrategySnapshot } from '../chain/readStrategy.js'
import type { Database, Transaction } from '../database/openDatabase.js'
import type { DecodedEvent } from '../decode/decodeLog.js'
import { copyTables, createRowSink } from '../rows/copyRows.js'
import {
  pairKey,
  queuedPairs,
  replayStakerShares,
  type StakerPosition,
  type StakerStrategy,
} from '../rows/replayStakerShares.js'
import { rowsFromEvent } from '../rows/rowsFromEvent.js'
import { type Cursor, holdCursor, moveCursor } from './indexState.js'

export type IndexedBlock = { block: number; hash: string; timestamp: number }

/** Everything that a range of blocks adds to the database. */
export type Page = {
  events: DecodedEvent[]
  blocks: IndexedBlock[]
  strategies: ({ strategy: string; block: number; logIndex: number } & StrategyDetails)[]
  snapshots: ({ strategy: string; block: number } & StrategySnapshot)[]
  last: IndexedBlock
  headBlock: number
}

const WAD = 10n ** 18n

/** Writes a page and moves the cursor, in one transaction. */
export async function commitPage(database: Database, cursor: Cursor | undefined, page: Page): Promise<void> {
  const sink = createRowSink()
  for (const block of page.blocks) sink.add('blocks', block)
  for (const strategy of page.strategies) sink.add('strategies', strategy)
  for (const snapshot of page.snapshots) sink.add('strategySnapshots', snapshot)
  for (const event of page.events) rowsFromEvent(sink, event)

  await database.transaction(async (transaction) => {
    await holdCursor(transaction, cursor)
    const pairs = queuedPairs(page.events)
    if (pairs.length > 0) {
      const before = await readPositions(transaction, pairs)
      for (const change of replayStakerShares(page.events, before)) sink.add('stakerShareChanges', change)
    }
    for (const [name, lines] of sink.texts) {
      const { table, columns } = copyTables[name]
      await transaction.copy(table, columns, lines.join(''))
    }
    await moveCursor(transaction, { block: page.last.block, hash: page.last.hash }, page.headBlock)
  })
}

async function readPositions(
  transaction: Transaction,
  pairs: readonly StakerStrategy[],
): Promise<Map<string, StakerPosition>> {
  const rows = await transaction.query<{
    staker: string
    strategy: string
    shares: string
    factor: string | null
  }>(
    `SELECT pair.staker, pair.strategy,
       (SELECT coalesce(sum(delta), 0) FROM staker_share_changes AS change
        WHERE change.staker = pair.staker AND change.strategy = pair.strategy)::text AS shares,
       (SELECT factor FROM scaling_factor_changes AS change
        WHERE change.staker = pair.staker AND change.strategy = pair.strategy
        ORDER BY block DESC, log_index DESC LIMIT 1)::text AS factor
     FROM jsonb_to_recordset($1::text::jsonb) AS pair(staker text, strategy text)`,
    [JSON.stringify(pairs)],
  )
  return new Map(
    rows.map(({ staker, strategy, shares, factor }) => [
      pairKey(staker, strategy),
      { shares: BigInt(shares), factor: factor === null ? WAD : BigInt(factor) },
    ]),
  )
}

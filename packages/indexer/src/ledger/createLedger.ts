import type { DecodedEvent } from '../decode/decodeLog.js'
import type { RowSink } from '../rows/copyRows.js'
import { createAllocations } from './allocations.js'
import { createCounts } from './counts.js'
import { createOperatorShares } from './operatorShares.js'
import { createPods } from './pods.js'
import { createRewards } from './rewards.js'
import type { Reader, RunningHandler } from './running.js'
import { createSlashes } from './slashes.js'
import { createStakers } from './stakers.js'
import { createTotals } from './totals.js'

/** The running totals of an index. */
export type Ledger = {
  /** Reads what the events touch, before any of their rows is written. */
  load(transaction: Reader, events: readonly DecodedEvent[]): Promise<void>
  /** Adds the rows that follow from the events, in order, after `load`. */
  apply(events: readonly DecodedEvent[], add: RowSink['add']): void
  /** What is known is no longer what the database holds; `empty` says that it holds nothing. */
  forget(empty: boolean): void
}

export function createLedger(): Ledger {
  const totals = createTotals()
  const parts = [
    createStakers(totals),
    createOperatorShares(totals),
    createAllocations(),
    createSlashes(totals),
    createCounts(totals),
    createPods(),
    createRewards(),
  ]
  const handlers = new Map<string, RunningHandler[]>()
  for (const part of parts) {
    for (const [kind, handler] of Object.entries(part.handlers)) {
      handlers.set(kind, [...(handlers.get(kind) ?? []), handler])
    }
  }

  return {
    load: async (transaction, events) => {
      for (const event of events) {
        for (const handler of handlers.get(event.kind) ?? []) handler.want(event)
      }
      await totals.load(transaction)
      for (const part of parts) await part.load(transaction)
    },
    apply: (events, add) => {
      let block = events[0]?.block ?? 0
      for (const event of events) {
        if (event.block !== block) {
          totals.endBlock(block, add)
          block = event.block
        }
        for (const handler of handlers.get(event.kind) ?? []) handler.apply(event, add)
      }
      totals.endBlock(block, add)
    },
    forget: (empty) => {
      totals.forget()
      for (const part of parts) part.forget(empty)
    },
  }
}

import { HttpRequestError, type RpcLog, WebSocketRequestError } from 'viem'
import type { ChainReader, LogRange } from './createChainReader.js'

/** Aimed at: a page is soon forgotten, which spares memory, and a transaction is worth its while. */
const logsPerPage = 5_000
const firstSize = 100
const largestSize = 100_000

export type LogPager = {
  /** The range to ask for next. */
  next(from: number, head: number): LogRange
  /** All logs of the range, asked for in as many parts as the node needs. */
  fetch(range: LogRange, addresses: readonly string[], topics: readonly string[]): Promise<RpcLog[]>
}

/**
 * Pages of logs whose length follows what the node bears: doubled while pages are small, halved where the node
 * refuses a range, and raised slowly after a refusal.
 */
export function createLogPager(chain: Pick<ChainReader, 'logs'>, largest = largestSize): LogPager {
  let size = Math.min(firstSize, largest)
  let refused = false

  const fetch: LogPager['fetch'] = async (range, addresses, topics) => {
    try {
      return await chain.logs(range, addresses, topics)
    } catch (error) {
      if (isUnreachable(error) || range.from === range.to) throw error
      refused = true
      const middle = Math.floor((range.from + range.to) / 2)
      size = Math.max(1, Math.min(size, middle - range.from + 1))
      const first = await fetch({ from: range.from, to: middle }, addresses, topics)
      return first.concat(await fetch({ from: middle + 1, to: range.to }, addresses, topics))
    }
  }

  return {
    next: (from, head) => ({ from, to: Math.min(head, from + size - 1) }),
    fetch: async (range, addresses, topics) => {
      const sizeBefore = size
      const logs = await fetch(range, addresses, topics)
      const length = range.to - range.from + 1
      if (size === sizeBefore && length >= size) {
        const wanted = Math.floor((logsPerPage / Math.max(1, logs.length)) * length)
        const grown = refused ? Math.ceil(size * 1.1) : size * 2
        size = Math.max(1, Math.min(largest, grown, wanted))
      }
      return logs
    },
  }
}

/** The node can't be reached at all, so that a smaller range would not help. */
function isUnreachable(error: unknown): boolean {
  return (
    (error instanceof HttpRequestError &&
      (error.status === undefined || [401, 403, 404, 429].includes(error.status))) ||
    error instanceof WebSocketRequestError
  )
}

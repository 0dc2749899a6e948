import type { StreamState } from '../api/stream.js'

export type Status =
  | { state: 'connecting' }
  | { state: 'live' }
  | { state: 'syncing'; lagBlocks: number }
  | { state: 'stale'; reason: 'block' | 'stream' | 'request' }
  | { state: 'offline' }

/** Without a new block for this long the page is called stale. */
export const staleAfterSeconds = 120

export type StatusParameters = {
  stream: StreamState
  /** Whether any answer of the API has ever arrived. */
  hasData: boolean
  /** Whether the last request of the overview (or of the configuration) failed. */
  lastRequestFailed: boolean
  syncing: boolean
  lagBlocks: number
  blockTimestamp: number | undefined
  nowSeconds: number
}

/** What the reader should know about how fresh the page is. The first rule that holds decides. */
export function pageStatus(parameters: StatusParameters): Status {
  const { stream, hasData, lastRequestFailed, syncing, lagBlocks, blockTimestamp, nowSeconds } = parameters
  if (lastRequestFailed && (stream !== 'open' || !hasData)) return { state: 'offline' }
  if (!hasData) return { state: 'connecting' }
  if (lastRequestFailed) return { state: 'stale', reason: 'request' }
  if (syncing) return { state: 'syncing', lagBlocks }
  if (stream === 'closed') return { state: 'stale', reason: 'stream' }
  if (blockTimestamp !== undefined && nowSeconds - blockTimestamp > staleAfterSeconds)
    return { state: 'stale', reason: 'block' }
  return stream === 'open' ? { state: 'live' } : { state: 'connecting' }
}

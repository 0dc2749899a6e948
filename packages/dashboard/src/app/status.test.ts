import { expect, test } from 'vitest'
import { pageStatus, type StatusParameters, staleAfterSeconds } from './status.js'

const good: StatusParameters = {
  stream: 'open',
  hasData: true,
  lastRequestFailed: false,
  syncing: false,
  lagBlocks: 0,
  blockTimestamp: 1_000,
  nowSeconds: 1_010,
}

test.each<[string, Partial<StatusParameters>, object]>([
  ['all well', {}, { state: 'live' }],
  ['nothing heard yet', { stream: 'connecting', hasData: false }, { state: 'connecting' }],
  ['data, stream on its way', { stream: 'connecting' }, { state: 'connecting' }],
  ['the API is gone', { stream: 'closed', lastRequestFailed: true }, { state: 'offline' }],
  ['the API refuses everything', { hasData: false, lastRequestFailed: true }, { state: 'offline' }],
  ['one request failed', { lastRequestFailed: true }, { state: 'stale', reason: 'request' }],
  ['only the stream is gone', { stream: 'closed' }, { state: 'stale', reason: 'stream' }],
  ['the indexer is behind', { syncing: true, lagBlocks: 7 }, { state: 'syncing', lagBlocks: 7 }],
  ['block just not old', { nowSeconds: 1_000 + staleAfterSeconds }, { state: 'live' }],
  ['block old', { nowSeconds: 1_001 + staleAfterSeconds }, { state: 'stale', reason: 'block' }],
  ['chain ahead of the clock', { blockTimestamp: 500_000 }, { state: 'live' }],
])('%s', (_, change, status) => {
  expect(pageStatus({ ...good, ...change })).toEqual(status)
})

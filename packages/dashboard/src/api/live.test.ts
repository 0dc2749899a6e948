import type { Activity } from '@restack/api/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { atMostEvery, isOfBlock, withActivity } from './live.js'

const event = (id: string): Activity => ({
  id,
  block: BigInt(id.split('-')[0] ?? 0),
  timestamp: 0,
  transactionHash: '0x',
  contract: 'strategyManager',
  address: '0x',
  event: 'Deposit',
  args: {},
  summary: { key: 'activity.deposit', params: {} },
})
const pages = (...ids: string[]) => ({
  pages: [{ block: { number: 10n, hash: null, timestamp: 0 }, items: ids.map(event), nextCursor: null }],
  pageParams: [''],
})
const idsOf = (data: ReturnType<typeof withActivity>) => data?.pages[0]?.items.map(({ id }) => id)

describe('isOfBlock', () => {
  const block = (hash: `0x${string}` | null) => ({ number: 10n, hash, timestamp: 0 })

  test('is true of an answer and of a list whose first page are of that very block', () => {
    expect(isOfBlock({ block: block('0xaa') }, block('0xaa'))).toBe(true)
    expect(isOfBlock({ pages: [{ block: block('0xaa') }] }, block('0xaa'))).toBe(true)
  })

  test('is false of another block of that number, of a block without hash, and without an answer', () => {
    expect(isOfBlock({ block: block('0xaa') }, block('0xbb'))).toBe(false)
    expect(isOfBlock({ block: block(null) }, block(null))).toBe(false)
    expect(isOfBlock(undefined, block('0xaa'))).toBe(false)
    expect(isOfBlock({ pages: [] }, undefined)).toBe(false)
  })
})

describe('withActivity', () => {
  test('puts events in the order of blocks and logs, newest first', () => {
    expect(idsOf(withActivity(pages('9-0', '8-3'), event('10-0')))).toEqual(['10-0', '9-0', '8-3'])
    expect(idsOf(withActivity(pages('9-2', '9-0', '8-3'), event('9-1')))).toEqual([
      '9-2',
      '9-1',
      '9-0',
      '8-3',
    ])
    expect(idsOf(withActivity(pages('9-2'), event('9-10')))).toEqual(['9-10', '9-2'])
    expect(idsOf(withActivity(pages(), event('1-0')))).toEqual(['1-0'])
  })

  test('does not repeat what is there, nor append what is older than the page', () => {
    expect(idsOf(withActivity(pages('9-0', '8-3'), event('8-3')))).toEqual(['9-0', '8-3'])
    expect(idsOf(withActivity(pages('9-0', '8-3'), event('2-0')))).toEqual(['9-0', '8-3'])
    expect(withActivity(undefined, event('1-0'))).toBeUndefined()
  })
})

describe('atMostEvery', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  test('runs at once, then once for all calls of the interval', () => {
    const action = vi.fn()
    const limited = atMostEvery(1_000, action)
    limited.call()
    limited.call()
    limited.call()
    expect(action).toHaveBeenCalledTimes(1)
    vi.advanceTimersByTime(1_000)
    expect(action).toHaveBeenCalledTimes(2)
    vi.advanceTimersByTime(5_000)
    expect(action).toHaveBeenCalledTimes(2)
    limited.call()
    expect(action).toHaveBeenCalledTimes(3)
  })

  test('cancelled, it runs no more', () => {
    const action = vi.fn()
    const limited = atMostEvery(1_000, action)
    limited.call()
    limited.call()
    limited.cancel()
    vi.advanceTimersByTime(5_000)
    expect(action).toHaveBeenCalledTimes(1)
  })
})

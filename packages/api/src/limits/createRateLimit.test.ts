import { expect, test } from 'vitest'
import { createRateLimit } from './createRateLimit.js'

test('a burst passes, then as many as come back with time', () => {
  const { take } = createRateLimit({ requestsPerSecond: 2, burst: 3 })
  expect([take('a', 0), take('a', 0), take('a', 0)]).toEqual([0, 0, 0])
  expect(take('a', 0)).toBe(1)
  expect(take('b', 0)).toBe(0)
  expect(take('a', 499)).toBe(1)
  expect(take('a', 500)).toBe(0)
  expect(take('a', 500)).toBe(1)
  // a long silence is worth a burst, not more
  expect([take('a', 60_000), take('a', 60_000), take('a', 60_000), take('a', 60_000)]).toEqual([0, 0, 0, 1])
})

test('a clock that goes back takes nothing away and gives nothing', () => {
  const { take } = createRateLimit({ requestsPerSecond: 1, burst: 1 })
  expect(take('a', 10_000)).toBe(0)
  expect(take('a', 5_000)).toBe(1)
})

import { expect, test } from 'vitest'
import { formatDistance, formatTime, isoTime } from './time.js'

test('times are those of UTC, to the second', () => {
  expect(formatTime(1_795_371_851n)).toBe('2026-11-22 18:24:11 UTC')
  expect(isoTime(new Date('2026-11-22T18:24:11Z'))).toBe('2026-11-22T18:24:11Z')
})

test.each([
  [0, 'now'],
  [90_000, 'in 1 day 1 hour'],
  [-3600, '1 hour ago'],
])('%i seconds away is %s', (seconds, text) => {
  expect(formatDistance(seconds)).toBe(text)
})

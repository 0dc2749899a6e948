import { expect, test } from 'vitest'
import { earnedDays, earnedFrom } from './earnedFrom.js'
import { paidSeries } from './paidSeries.js'

const [a, b] = ['0xa', '0xb'] as const
const submissions = [
  { from: a, fromName: 'lumen', earned: 3n, days: [{ day: '2026-01-02', amount: 3n }] },
  { from: b, fromName: 'zephyr', earned: 9n, days: [{ day: '2026-01-02', amount: 9n }] },
  {
    from: a,
    fromName: 'lumen',
    earned: 5n,
    days: [
      { day: '2026-01-02', amount: 1n },
      { day: '2026-01-03', amount: 4n },
    ],
  },
]

test('what was earned is added up by payer, the most first', () => {
  expect(earnedFrom(submissions).map(({ fromName, earned }) => [fromName, earned])).toEqual([
    ['zephyr', 9n],
    ['lumen', 8n],
  ])
  expect(earnedFrom([])).toEqual([])
})

test('days of several submissions of one payer add up in its series', () => {
  const days = earnedDays({ token: '0xc', symbol: 'REST', decimals: 18, submissions })
  const { series } = paidSeries(days, '0xc', '', (avs) => avs)
  expect(series.map(({ id, values }) => [id, values])).toEqual([
    [a, [4n, 4n]],
    [b, [9n, 0n]],
  ])
})

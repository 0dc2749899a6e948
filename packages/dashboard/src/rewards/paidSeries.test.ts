import type { RewardsDay } from '@restack/api/client'
import { expect, test } from 'vitest'
import { earnedSeries, paidSeries, timeOfDay, tokensOf } from './paidSeries.js'

const day = (
  date: string,
  avs: string,
  token: string,
  toOperators: bigint,
  toStakers: bigint,
): RewardsDay => ({
  day: date,
  avs: avs as `0x${string}`,
  avsName: avs,
  token: token as `0x${string}`,
  symbol: token,
  decimals: 18,
  toOperators,
  toStakers,
})
const days = [
  day('2026-01-01', 'b', 'REST', 1n, 2n),
  day('2026-01-03', 'a', 'REST', 10n, 20n),
  day('2026-01-03', 'b', 'REST', 4n, 0n),
  day('2026-01-02', 'a', 'OTHER', 5n, 5n),
]

test('what was paid is a series for each AVS, with a zero on days without payment', () => {
  expect(tokensOf(days).map(({ symbol }) => symbol)).toEqual(['OTHER', 'REST'])
  const { times, series } = paidSeries(days, 'REST', '2026-01-01', (avs) => avs)
  expect(times).toEqual(['2026-01-01', '2026-01-02', '2026-01-03'].map(timeOfDay))
  expect(series).toEqual([
    { id: 'a', name: 'a', color: 0, values: [0n, 0n, 30n] },
    { id: 'b', name: 'b', color: 1, values: [3n, 0n, 4n] },
  ])
  const earlier = paidSeries(days, 'REST', '2025-12-01', (avs) => avs)
  expect(earlier.times[0]).toBe(timeOfDay('2025-12-31'))
  expect(earlier.series.map(({ values }) => values[0])).toEqual([0n, 0n])
  expect(paidSeries(days, 'NONE', '2026-01-01', (avs) => avs)).toEqual({ times: [], series: [] })
})

test('what was earned starts with nothing and holds until the newest snapshot', () => {
  const history = [
    { day: '2026-01-02', token: 'REST', cumulative: 7n },
    { day: '2026-01-05', token: 'REST', cumulative: 9n },
    { day: '2026-01-05', token: 'OTHER', cumulative: 1n },
  ]
  expect(earnedSeries(history, 'REST', '2026-01-08')).toEqual({
    times: ['2026-01-01', '2026-01-02', '2026-01-05', '2026-01-08'].map(timeOfDay),
    values: [0n, 7n, 9n, 9n],
  })
  expect(earnedSeries(history, 'NONE', '2026-01-08')).toEqual({ times: [], values: [] })
})

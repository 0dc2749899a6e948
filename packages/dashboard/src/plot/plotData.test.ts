import type { StrategyTvl, TvlPoint } from '@restack/api/client'
import { describe, expect, test } from 'vitest'
import type { PlotView } from '../overview/search.js'
import { seriesColumns } from './columns.js'
import { changeOf, plotSeries, pointsOfPeriod, tvlSeries } from './plotData.js'

const ether = 10n ** 18n
const day = 86_400
const point = (timestamp: number, a: bigint, b: bigint): TvlPoint => ({
  block: BigInt(timestamp),
  timestamp,
  eth: (a + b) * ether,
  strategies: { '0xAA': a * ether, ...(b > 0n ? { '0xbb': b * ether } : {}) },
})
const strategy = (address: string, symbol: string) =>
  ({ strategy: address, symbol, eth: 0n }) as unknown as StrategyTvl

const points = [point(0, 1n, 0n), point(10 * day, 2n, 0n), point(19 * day, 3n, 4n), point(20 * day, 5n, 6n)]
const series = plotSeries([strategy('0xaa', 'rETH'), strategy('0xBB', 'cbETH')], points)

describe('plotSeries', () => {
  test('is ordered by name, whatever the amounts', () => {
    expect(series.map(({ name, color }) => [name, color])).toEqual([
      ['cbETH', 0],
      ['rETH', 1],
    ])
  })

  test('has strategies that only the history knows', () => {
    expect(plotSeries([strategy('0xaa', 'rETH')], points).map(({ id }) => id)).toEqual(['0xbb', '0xaa'])
  })
})

const columnsOf = (view: PlotView, hidden: string[] = []) =>
  seriesColumns({
    times: points.map(({ timestamp }) => timestamp),
    series: tvlSeries(points, series),
    total: points.map(({ eth }) => eth),
    view,
    hidden: new Set(hidden),
  })

describe('seriesColumns', () => {
  test('stacks from below; a strategy that did not exist counts nothing', () => {
    const { x, columns } = columnsOf('stacked')
    expect(x).toEqual([0, 10 * day, 19 * day, 20 * day])
    expect(columns.map(({ y }) => y)).toEqual([
      [0, 0, 4, 6],
      [1, 2, 7, 11],
    ])
  })

  test('a hidden layer leaves the stack', () => {
    const { columns } = columnsOf('stacked', ['0xbb'])
    expect(columns.map(({ y }) => y)).toEqual([[1, 2, 3, 5]])
  })

  test('lines are not summed and have the total over them', () => {
    const { columns } = columnsOf('lines')
    expect(columns.map(({ y }) => y)).toEqual([
      [0, 0, 4, 6],
      [1, 2, 3, 5],
      [1, 2, 7, 11],
    ])
  })
})

describe('pointsOfPeriod', () => {
  test('begins with the state at the start of the period', () => {
    const week = pointsOfPeriod(points, 'week')
    expect(week.map(({ timestamp }) => timestamp)).toEqual([13 * day, 19 * day, 20 * day])
    expect(changeOf(week)?.difference).toBe(9n * ether)
  })

  test('a point at the very start needs no other', () => {
    expect(pointsOfPeriod(points, 'day').map(({ timestamp }) => timestamp)).toEqual([19 * day, 20 * day])
  })

  test('a period longer than the history is the history', () => {
    expect(pointsOfPeriod(points, 'month')).toEqual(points)
    expect(pointsOfPeriod([], 'day')).toEqual([])
  })
})

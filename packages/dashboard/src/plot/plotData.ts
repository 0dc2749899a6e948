import type { Overview, StrategyTvl, TvlPoint } from '@restack/api/client'
import { type Period, periodSeconds } from '../overview/search.js'
import type { PlotSeries, ValuedSeries } from './columns.js'

export type { PlotSeries } from './columns.js'

/** The series of a deployment, in an order that does not change when amounts do. */
export function plotSeries(strategies: StrategyTvl[], points: TvlPoint[]): PlotSeries[] {
  const known = strategies.map(({ strategy, symbol }) => ({ id: strategy.toLowerCase(), name: symbol }))
  const ids = new Set(known.map(({ id }) => id))
  for (const point of points) {
    for (const address of Object.keys(point.strategies)) {
      const id = address.toLowerCase()
      if (ids.has(id)) continue
      ids.add(id)
      known.push({ id, name: address })
    }
  }
  return known
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en') || a.id.localeCompare(b.id, 'en'))
    .map((series, color) => ({ ...series, color }))
}

/** The wei of ETH of a strategy at a point; 0 where it did not exist yet. */
export function strategyEth(point: TvlPoint, id: string): bigint {
  for (const [address, eth] of Object.entries(point.strategies)) if (address.toLowerCase() === id) return eth
  return 0n
}

/** The history up to the block of the overview, with that state as its last point. */
export function withLatest(history: TvlPoint[], overview: Overview | undefined): TvlPoint[] {
  const points = overview ? history.filter(({ block }) => block <= overview.block.number) : history
  const last = points.at(-1)
  if (!overview || (last && last.timestamp >= overview.block.timestamp)) return points
  const strategies: Record<string, bigint> = {}
  for (const { strategy, eth } of overview.tvl.strategies) if (eth !== null) strategies[strategy] = eth
  const { number: block, timestamp } = overview.block
  return [...points, { block, timestamp, eth: overview.tvl.eth, strategies }]
}

/**
 * The points of the period that ends with the last one. It begins with the state at its start (the last point
 * before it, moved to the start), so that a change is measured over the whole period.
 */
export function pointsOfPeriod(points: TvlPoint[], period: Period): TvlPoint[] {
  const last = points.at(-1)
  if (period === 'all' || !last) return points
  const start = last.timestamp - periodSeconds[period]
  const inside = points.findIndex((point) => point.timestamp >= start)
  const before = points[inside - 1]
  const rest = points.slice(inside)
  if (!before || rest[0]?.timestamp === start) return rest
  return [{ ...before, timestamp: start }, ...rest]
}

/** The history as series, in ETH. */
export const tvlSeries = (points: TvlPoint[], series: PlotSeries[]): ValuedSeries[] =>
  series.map((one) => ({ ...one, values: points.map((point) => strategyEth(point, one.id)) }))

export type PeriodChange = { from: TvlPoint; to: TvlPoint; difference: bigint }

/** From the first to the last point. */
export function changeOf(points: TvlPoint[]): PeriodChange | undefined {
  const from = points[0]
  const to = points.at(-1)
  return from && to ? { from, to, difference: to.eth - from.eth } : undefined
}

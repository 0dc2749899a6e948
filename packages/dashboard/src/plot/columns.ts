import { toPlotNumber } from '../format/amount.js'
import type { PlotView } from '../overview/search.js'

/** A line or layer of the plot. `color` counts through the palette. */
export type PlotSeries = { id: string; name: string; color: number }

/** A series with its values, one at each time, in the smallest unit. */
export type ValuedSeries = PlotSeries & { values: bigint[] }

export type PlotColumns = {
  /** Seconds. */
  x: number[]
  /** One column for each drawn series, in whole units; stacked ones are sums from below. */
  columns: { series: PlotSeries | 'total'; y: number[] }[]
}

export type SeriesColumnsParameters = {
  times: number[]
  series: ValuedSeries[]
  /** Drawn over the lines as one of its own; alone in the view `total`. */
  total?: bigint[] | undefined
  /** Whether the total is drawn over the stack too, because it is not the sum of its layers. */
  totalOverStack?: boolean
  view: PlotView
  /** Ids of series the reader switched off. */
  hidden: ReadonlySet<string>
  decimals?: number
}

/** What is drawn. */
export function seriesColumns(parameters: SeriesColumnsParameters): PlotColumns {
  const { times: x, series, total, view, hidden, decimals = 18, totalOverStack = false } = parameters
  const numbers = (values: bigint[]) => values.map((value) => toPlotNumber(value, decimals))
  const totals = total ? [{ series: 'total' as const, y: numbers(total) }] : []
  if (view === 'total') return { x, columns: totals }
  const visible = series.filter(({ id }) => !hidden.has(id))
  if (view === 'lines')
    return { x, columns: [...visible.map((one) => ({ series: one, y: numbers(one.values) })), ...totals] }
  const sums = x.map(() => 0n)
  const columns = visible.map((one) => {
    for (const [index, value] of one.values.entries()) sums[index] = (sums[index] ?? 0n) + value
    return { series: one, y: numbers(sums) }
  })
  return { x, columns: totalOverStack ? [...columns, ...totals] : columns }
}

import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import { formatCompact } from '../format/amount.js'
import { formatTick } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import type { PlotView } from '../overview/search.js'
import { useAppliedTheme } from '../preferences/theme.js'
import type { PlotColumns } from './columns.js'

export const paletteSize = 8

/** The custom property with the colour of a series. */
export const seriesColor = (color: number) => `--series-${(color % paletteSize) + 1}`

export type Stepped = boolean | 'before'

export type ChartProps = {
  data: PlotColumns
  view: PlotView
  /** Says in words what is drawn. */
  summary: string
  /** What follows the numbers of the axis: `%`. */
  unit?: string | undefined
  /** Values hold until the next one, or are those of the time since the one before, instead of moving there. */
  stepped?: Stepped
  /** The index of the point under the pointer, null when there is none. */
  onPoint: (index: number | null) => void
}

/** The drawing itself, on a canvas that follows the size of its place. */
export function Chart({ data, view, summary, unit = '', stepped = false, onPoint }: ChartProps) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot>(undefined)
  const latest = useRef({ data, onPoint })
  latest.current = { data, onPoint }
  const theme = useAppliedTheme()
  const { tag } = useTexts()
  // A new chart only where what is drawn changes; new figures of the same series go into the old one.
  const structure = data.columns.map(({ series }) => (series === 'total' ? 'total' : series.id)).join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: theme stands for the colours, structure for the series
  useEffect(() => {
    const element = place.current
    if (!element) return
    const point = (index: number | null) => latest.current.onPoint(index)
    const options = chartOptions(element, latest.current.data, view, tag, unit, stepped, point)
    const made = new uPlot(options, alignedData(latest.current.data), element)
    chart.current = made
    const observer = new ResizeObserver(() => {
      made.setSize({ width: element.clientWidth, height: element.clientHeight })
    })
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.destroy()
      chart.current = undefined
    }
  }, [structure, view, theme, tag, unit, stepped])

  useEffect(() => {
    chart.current?.setData(alignedData(data))
  }, [data])

  return <div className="plot-canvas" ref={place} role="img" aria-label={summary} />
}

const alignedData = ({ x, columns }: PlotColumns): uPlot.AlignedData => [x, ...columns.map(({ y }) => y)]

function chartOptions(
  element: HTMLElement,
  data: PlotColumns,
  view: PlotView,
  language: string,
  unit: string,
  stepped: Stepped,
  onPoint: (index: number | null) => void,
): uPlot.Options {
  const style = getComputedStyle(element)
  const color = (name: string) => style.getPropertyValue(name).trim()
  const ink = color('--ink')
  const paths = stepped ? uPlot.paths.stepped?.({ align: stepped === 'before' ? -1 : 1 }) : undefined
  const axis = {
    stroke: color('--ink-soft'),
    font: `12px ${style.fontFamily}`,
    ticks: { show: false },
    border: { show: false },
  }
  return {
    width: element.clientWidth,
    height: element.clientHeight,
    padding: [10, 8, 0, 0],
    legend: { show: false },
    cursor: { drag: { x: false, y: false }, points: { size: 7 }, y: false },
    scales: { x: { time: true }, y: { range: (_, __, max) => [0, max > 0 ? max * 1.08 : 1] } },
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 30,
        space: 84,
        values: (_, splits) => {
          const step = (splits[1] ?? 0) - (splits[0] ?? 0)
          return splits.map((split) => formatTick(split, step, language))
        },
      },
      {
        ...axis,
        size: 58,
        space: 48,
        grid: { stroke: color('--line'), width: 1 },
        values: (_, splits) => splits.map((split) => `${formatCompact(split, language)}${unit}`),
      },
    ],
    series: [
      {},
      ...data.columns.map(({ series }): uPlot.Series => {
        const stroke = series === 'total' ? ink : color(seriesColor(series.color))
        const points = { show: false }
        const shared = { points, ...(paths ? { paths } : {}) }
        if (series === 'total') {
          const only = view === 'total'
          return only
            ? { ...shared, stroke, width: 2, fill: withAlpha(color('--accent'), 0.14) }
            : { ...shared, stroke, width: 1.5, dash: [5, 4] }
        }
        return view === 'stacked'
          ? { ...shared, stroke, width: 1.5, fill: withAlpha(stroke, 0.72) }
          : { ...shared, stroke, width: 2 }
      }),
    ],
    // Each layer is filled down to the one below it.
    bands:
      view === 'stacked'
        ? data.columns
            .filter(({ series }) => series !== 'total')
            .slice(1)
            .map((_, index): uPlot.Band => ({ series: [index + 2, index + 1] }))
        : [],
    hooks: { setCursor: [(plot) => onPoint(plot.cursor.idx ?? null)] },
  }
}

/** `#rrggbb` with an opacity. */
const withAlpha = (hex: string, alpha: number) =>
  `${hex}${Math.round(alpha * 255)
    .toString(16)
    .padStart(2, '0')}`

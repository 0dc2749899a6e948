import { type ReactNode, useCallback, useMemo, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import { formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import type { PlotView } from '../overview/search.js'
import { Chart, type Stepped, seriesColor } from './Chart.js'
import { seriesColumns, type ValuedSeries } from './columns.js'
import { FiguresTable } from './FiguresTable.js'

export type SeriesPlotProps = {
  testId: string
  /** Seconds, ascending; every series has a value at each. */
  times: number[]
  series: ValuedSeries[]
  total?: { name: string; values: bigint[] } | undefined
  totalOverStack?: boolean
  view: PlotView
  /** Says in words what is drawn. */
  summary: string
  tableCaption: string
  decimals?: number
  /** What follows the numbers of the axis. */
  axisUnit?: string
  stepped?: Stepped
  /** A value in the legend. */
  show: (value: bigint, id: string) => ReactNode
  /** A value in the table. */
  format: (value: bigint) => string
}

/** Values over time: the drawing, its legend with the values at the pointer, and the same figures as a table. */
export function SeriesPlot(props: SeriesPlotProps) {
  const {
    testId,
    times,
    series,
    total,
    totalOverStack,
    view,
    summary,
    tableCaption,
    decimals,
    show,
    format,
  } = props
  const { t, tag } = useTexts()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [pointed, setPointed] = useState<number | null>(null)
  const data = useMemo(
    () =>
      seriesColumns({
        times,
        series,
        total: total?.values,
        view,
        hidden,
        ...(decimals === undefined ? {} : { decimals }),
        ...(totalOverStack === undefined ? {} : { totalOverStack }),
      }),
    [times, series, total, totalOverStack, view, hidden, decimals],
  )
  const onPoint = useCallback((index: number | null) => setPointed(index), [])
  const last = times.length - 1
  const at = pointed !== null && pointed <= last ? pointed : last

  function toggle(id: string) {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    setHidden(next)
  }

  const columns = [...(total ? [{ id: 'total', ...total }] : []), ...series]
  return (
    <figure className="plot" data-testid={testId}>
      <Chart
        data={data}
        view={view}
        summary={summary}
        unit={props.axisUnit}
        stepped={props.stepped ?? false}
        onPoint={onPoint}
      />
      <figcaption className="plot-caption">
        <p className="plot-time">{t('plot.at', { date: formatMinute(times[at] ?? 0, tag) })}</p>
        <ul className="legend" aria-label={t('plot.legend')}>
          {total ? (
            <li className="legend-item">
              <span className="swatch swatch-total" aria-hidden="true" />
              <span className="legend-name">{total.name}</span>
              {show(total.values[at] ?? 0n, 'total')}
            </li>
          ) : null}
          {series.map((one) => (
            <li key={one.id} className="legend-item">
              <ToggleButton
                className="legend-toggle"
                isSelected={!hidden.has(one.id)}
                onChange={() => toggle(one.id)}
                isDisabled={view === 'total'}
                aria-label={t('plot.show', { name: one.name })}
              >
                <span
                  className="swatch"
                  style={{ '--swatch': `var(${seriesColor(one.color)})` }}
                  aria-hidden="true"
                />
                <span className="legend-name">{one.name}</span>
              </ToggleButton>
              {show(one.values[at] ?? 0n, one.id)}
            </li>
          ))}
        </ul>
      </figcaption>
      <FiguresTable caption={tableCaption} times={times} columns={columns} format={format} />
    </figure>
  )
}

import { useCallback, useMemo, useState } from 'react'
import { ToggleButton } from 'react-aria-components/ToggleButton'
import type { TvlPoint } from '../api/types.js'
import { Amount } from '../components/Amount.js'
import { formatAmount } from '../format/amount.js'
import { formatDate, formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import type { PlotView } from '../overview/search.js'
import { FiguresTable } from './FiguresTable.js'
import { type PlotSeries, plotColumns, strategyEth } from './plotData.js'
import { seriesColor, TvlChart } from './TvlChart.js'

export type TvlPlotProps = { points: TvlPoint[]; series: PlotSeries[]; view: PlotView }

/** TVL over time: the drawing, its legend with the values at the pointer, and the same figures as a table. */
export function TvlPlot({ points, series, view }: TvlPlotProps) {
  const { t, tag } = useTexts()
  const [hidden, setHidden] = useState<ReadonlySet<string>>(new Set())
  const [pointed, setPointed] = useState<number | null>(null)
  const data = useMemo(() => plotColumns(points, series, view, hidden), [points, series, view, hidden])
  const onPoint = useCallback((index: number | null) => setPointed(index), [])
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || points.every((point) => point.eth === 0n))
    return <p className="empty plot-empty">{t('plot.empty')}</p>
  const shown = (pointed === null ? undefined : points[pointed]) ?? last
  const eths = points.map((point) => point.eth)
  const eth = (value: bigint) => formatAmount(value, tag, { digits: 2 })
  const range = { from: formatDate(first.timestamp, tag), to: formatDate(last.timestamp, tag) }
  const summary = t('plot.summary', {
    ...range,
    first: eth(first.eth),
    last: eth(last.eth),
    lowest: eth(eths.reduce((a, b) => (b < a ? b : a))),
    highest: eth(eths.reduce((a, b) => (b > a ? b : a))),
  })

  function toggle(id: string) {
    const next = new Set(hidden)
    if (!next.delete(id)) next.add(id)
    setHidden(next)
  }

  return (
    <figure className="plot" data-testid="tvl-plot">
      <TvlChart data={data} view={view} summary={summary} onPoint={onPoint} />
      <figcaption className="plot-caption">
        <p className="plot-time">{t('plot.at', { date: formatMinute(shown.timestamp, tag) })}</p>
        <ul className="legend" aria-label={t('plot.legend')}>
          <li className="legend-item">
            <span className="swatch swatch-total" aria-hidden="true" />
            <span className="legend-name">{t('plot.total')}</span>
            <Amount value={shown.eth} digits={2} />
          </li>
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
              <Amount value={strategyEth(shown, one.id)} digits={2} />
            </li>
          ))}
        </ul>
      </figcaption>
      <FiguresTable points={points} series={series} />
    </figure>
  )
}

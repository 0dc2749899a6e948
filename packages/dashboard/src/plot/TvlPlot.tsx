import type { TvlPoint } from '@restack/api/client'
import { useMemo } from 'react'
import { Amount } from '../components/Amount.js'
import { formatAmount } from '../format/amount.js'
import { formatDate } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import type { PlotView } from '../overview/search.js'
import { type PlotSeries, tvlSeries } from './plotData.js'
import { SeriesPlot } from './SeriesPlot.js'

export type TvlPlotProps = { points: TvlPoint[]; series: PlotSeries[]; view: PlotView }

/** TVL over time. */
export function TvlPlot({ points, series, view }: TvlPlotProps) {
  const { t, tag } = useTexts()
  const times = useMemo(() => points.map(({ timestamp }) => timestamp), [points])
  const valued = useMemo(() => tvlSeries(points, series), [points, series])
  const eths = useMemo(() => points.map(({ eth }) => eth), [points])
  const first = points[0]
  const last = points.at(-1)
  if (!first || !last || eths.every((eth) => eth === 0n))
    return <p className="empty plot-empty">{t('plot.empty')}</p>
  const eth = (value: bigint) => formatAmount(value, tag, { digits: 2 })
  const summary = t('plot.summary', {
    from: formatDate(first.timestamp, tag),
    to: formatDate(last.timestamp, tag),
    first: eth(first.eth),
    last: eth(last.eth),
    lowest: eth(eths.reduce((a, b) => (b < a ? b : a))),
    highest: eth(eths.reduce((a, b) => (b > a ? b : a))),
  })
  return (
    <SeriesPlot
      testId="tvl-plot"
      times={times}
      series={valued}
      total={{ name: t('plot.total'), values: eths }}
      view={view}
      summary={summary}
      tableCaption={t('plot.tableCaption')}
      show={(value) => <Amount value={value} digits={2} />}
      format={eth}
    />
  )
}

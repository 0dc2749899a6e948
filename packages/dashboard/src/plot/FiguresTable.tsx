import { useState } from 'react'
import type { TvlPoint } from '../api/types.js'
import { formatAmount } from '../format/amount.js'
import { formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { type PlotSeries, strategyEth } from './plotData.js'

export type FiguresTableProps = { points: TvlPoint[]; series: PlotSeries[] }

/** The figures of the plot for reading, newest first. Made only when opened. */
export function FiguresTable({ points, series }: FiguresTableProps) {
  const { t, tag } = useTexts()
  const [isOpen, setOpen] = useState(false)
  const eth = (value: bigint) => formatAmount(value, tag, { digits: 2 })
  return (
    <details className="figures" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('plot.table')}</summary>
      {isOpen ? (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
        <section className="figures-scroll" tabIndex={0} aria-label={t('plot.tableCaption')}>
          <table className="figures-table">
            <caption className="visually-hidden">{t('plot.tableCaption')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('plot.tableTime')}</th>
                <th scope="col" className="numeric">
                  {t('plot.total')}
                </th>
                {series.map((one) => (
                  <th key={one.id} scope="col" className="numeric">
                    {one.name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {points.toReversed().map((point) => (
                <tr key={`${point.block}-${point.timestamp}`}>
                  <th scope="row">{formatMinute(point.timestamp, tag)}</th>
                  <td className="numeric">{eth(point.eth)}</td>
                  {series.map((one) => (
                    <td key={one.id} className="numeric">
                      {eth(strategyEth(point, one.id))}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      ) : null}
    </details>
  )
}

import type { StrategyTvl } from '@restack/api/client'
import { formatShare } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { seriesColor } from '../plot/Chart.js'
import type { PlotSeries } from '../plot/plotData.js'

export type CompositionProps = { strategies: StrategyTvl[]; series: PlotSeries[] }

/** One bar, divided as the TVL is, and what its parts are. */
export function Composition({ strategies, series }: CompositionProps) {
  const { t, tag } = useTexts()
  const total = strategies.reduce((sum, { eth }) => sum + (eth ?? 0n), 0n)
  const parts = series.flatMap(({ id, name, color }) => {
    const eth = strategies.find(({ strategy }) => strategy.toLowerCase() === id)?.eth ?? 0n
    return eth > 0n
      ? [{ id, name, color, eth, share: formatShare(eth, total, tag, { digits: 1 }) ?? '' }]
      : []
  })
  return (
    <>
      <div className="composition-bar" aria-hidden="true">
        {parts.map(({ id, color, eth }) => (
          <span
            key={id}
            style={{ flexGrow: Number((eth * 10_000n) / total), background: `var(${seriesColor(color)})` }}
          />
        ))}
      </div>
      <ul className="composition-list" aria-label={t('tvl.composition')}>
        {parts.map(({ id, name, color, share }) => (
          <li key={id}>
            <span
              className="swatch"
              style={{ '--swatch': `var(${seriesColor(color)})` }}
              aria-hidden="true"
            />
            <span className="composition-name">{name}</span>
            {share}
          </li>
        ))}
      </ul>
    </>
  )
}

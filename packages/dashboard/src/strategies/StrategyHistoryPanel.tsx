import type { StrategyTvl } from '@restack/api/client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLive } from '../api/live.js'
import { tvlHistoryQuery } from '../api/queries.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { useTexts } from '../i18n/index.js'
import { strategyEth } from '../plot/plotData.js'
import { TvlPlot } from '../plot/TvlPlot.js'

/** What the strategy held over time, in ETH. */
export function StrategyHistoryPanel({ strategy: { strategy, symbol } }: { strategy: StrategyTvl }) {
  const { t } = useTexts()
  const { apiUrl, refetchInterval } = useLive()
  const history = useQuery({ ...tvlHistoryQuery(apiUrl), refetchInterval })
  const id = strategy.toLowerCase()
  const points = useMemo(
    () => (history.data?.points ?? []).map((point) => ({ ...point, eth: strategyEth(point, id) })),
    [history.data, id],
  )
  return (
    <Panel heading={t('plot.heading')}>
      <QueryView query={history} skeleton={<div className="plot-skeleton skeleton" />}>
        {() => <TvlPlot points={points} series={[{ id, name: symbol, color: 0 }]} view="stacked" />}
      </QueryView>
    </Panel>
  )
}

import { getStakerHistory, type StakerDetails } from '@restack/api/client'
import { useMemo, useState } from 'react'
import { useStateQuery } from '../api/stateQuery.js'
import { Amount } from '../components/Amount.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SegmentedControl } from '../components/SegmentedControl.js'
import { formatAmount } from '../format/amount.js'
import { formatDate } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { SeriesPlot } from '../plot/SeriesPlot.js'

const plottedPoints = 240
const parts = ['withdrawable', 'queued', 'deposited'] as const

/** The staker's position over time: all in ETH, or one strategy in its token. */
export function StakerHistoryPanel({ staker }: { staker: StakerDetails }) {
  const { t, tag } = useTexts()
  const [chosen, setChosen] = useState('eth')
  const query = useStateQuery(getStakerHistory, {
    parameters: { staker: staker.staker, points: plottedPoints },
    of: 'plot',
  })
  const { number } = staker.block
  const points = useMemo(
    () => (query.data?.points ?? []).filter(({ block }) => block <= number),
    [query.data, number],
  )
  const times = useMemo(() => points.map(({ timestamp }) => timestamp), [points])
  const eths = useMemo(() => points.map(({ eth }) => eth ?? 0n), [points])
  const strategy = staker.strategies.find((one) => one.strategy === chosen)
  const series = useMemo(
    () =>
      parts.map((part, color) => ({
        id: part,
        name: t(`staker.${part}`),
        color: color === 2 ? 3 : color,
        values: points.map((point) => point.strategies[chosen]?.[part] ?? 0n),
      })),
    [points, chosen, t],
  )
  const range = { from: formatDate(times[0] ?? 0, tag), to: formatDate(times.at(-1) ?? 0, tag) }
  const decimals = strategy?.decimals ?? 18
  const amount = (value: bigint) => formatAmount(value, tag, { digits: 2, decimals })
  return (
    <Panel
      heading={t('staker.history')}
      more={
        <SegmentedControl<string>
          label={t('staker.historyOf')}
          testId="staker-history-of"
          value={strategy ? chosen : 'eth'}
          onChange={setChosen}
          options={[
            { value: 'eth', content: 'ETH' },
            ...staker.strategies.map(({ strategy: value, symbol }) => ({ value, content: symbol })),
          ]}
        />
      }
    >
      <div className="panel-plot">
        <QueryView
          query={query}
          skeleton={<div className="plot-skeleton skeleton" />}
          isEmpty={() => points.length === 0}
          empty={t('staker.noHistory')}
        >
          {() => (
            <SeriesPlot
              testId="staker-plot"
              times={times}
              series={strategy ? series : []}
              total={strategy ? undefined : { name: t('staker.all'), values: eths }}
              view={strategy ? 'lines' : 'total'}
              decimals={decimals}
              summary={
                strategy
                  ? t('staker.strategySummary', { ...range, symbol: strategy.symbol })
                  : t('staker.ethSummary', {
                      ...range,
                      first: amount(eths[0] ?? 0n),
                      last: amount(eths.at(-1) ?? 0n),
                    })
              }
              tableCaption={
                strategy ? t('staker.strategyTable', { symbol: strategy.symbol }) : t('staker.ethTable')
              }
              show={(value) => (
                <Amount value={value} digits={2} decimals={decimals} unit={strategy?.symbol ?? 'ETH'} />
              )}
              format={amount}
            />
          )}
        </QueryView>
      </div>
    </Panel>
  )
}

import type { OperatorHistory, OperatorStrategy } from '@restack/api/client'
import { useMemo } from 'react'
import { Amount } from '../components/Amount.js'
import { formatAmount, toDecimals18 } from '../format/amount.js'
import { formatDate } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { SeriesPlot } from '../plot/SeriesPlot.js'

export type StakePlotProps = {
  points: OperatorHistory['points']
  strategies: OperatorStrategy[]
  /** All together in ETH, or the shares of each strategy. */
  unit: 'eth' | 'shares'
}

/** The delegated stake over time. */
export function StakePlot({ points, strategies, unit }: StakePlotProps) {
  const { t, tag } = useTexts()
  const times = useMemo(() => points.map(({ timestamp }) => timestamp), [points])
  const eths = useMemo(() => points.map(({ eth }) => eth ?? 0n), [points])
  const series = useMemo(
    () =>
      strategies
        .toSorted((a, b) => a.symbol.localeCompare(b.symbol, 'en'))
        .map(({ strategy, symbol, decimals }, color) => ({
          id: strategy,
          name: symbol,
          color,
          values: points.map((point) => toDecimals18(point.strategies[strategy]?.shares ?? 0n, decimals)),
        })),
    [points, strategies],
  )
  const from = formatDate(times[0] ?? 0, tag)
  const to = formatDate(times.at(-1) ?? 0, tag)
  const amount = (value: bigint) => formatAmount(value, tag, { digits: 2 })
  const isEth = unit === 'eth'
  return (
    <SeriesPlot
      testId="operator-plot"
      times={times}
      series={isEth ? [] : series}
      total={isEth ? { name: t('operator.delegated'), values: eths } : undefined}
      view={isEth ? 'total' : 'lines'}
      summary={
        isEth
          ? t('operator.stakeSummary', {
              from,
              to,
              first: amount(eths[0] ?? 0n),
              last: amount(eths.at(-1) ?? 0n),
            })
          : t('operator.sharesSummary', { from, to, symbols: series.map(({ name }) => name).join(', ') })
      }
      tableCaption={isEth ? t('operator.stakeTable') : t('operator.sharesTable')}
      show={(value) => <Amount value={value} digits={2} {...(isEth ? { unit: 'ETH' } : {})} />}
      format={amount}
    />
  )
}

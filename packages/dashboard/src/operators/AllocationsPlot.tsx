import type { OperatorHistory } from '@restack/api/client'
import { useMemo } from 'react'
import { Magnitude } from '../components/Magnitude.js'
import { useNameOf } from '../components/names.js'
import { shortenHex } from '../format/address.js'
import { formatAmount } from '../format/amount.js'
import { formatDate } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { SeriesPlot } from '../plot/SeriesPlot.js'

export type AllocationsPlotProps = { points: OperatorHistory['points']; strategy: string }

/** Which part of one strategy was promised to which set, and how much slashes left of the whole. */
export function AllocationsPlot({ points, strategy }: AllocationsPlotProps) {
  const { t, tag } = useTexts()
  const nameOf = useNameOf()
  const times = useMemo(() => points.map(({ timestamp }) => timestamp), [points])
  const maxima = useMemo(
    () => points.map((point) => point.strategies[strategy]?.maxMagnitude ?? 0n),
    [points, strategy],
  )
  const series = useMemo(() => {
    const sets = new Set(
      points.flatMap((point) => Object.keys(point.strategies[strategy]?.allocations ?? {})),
    )
    return [...sets].toSorted().map((set, color) => {
      const [avs = '', id = ''] = set.split('/')
      return {
        id: set,
        name: `${nameOf(avs) ?? shortenHex(avs)} ${t('operatorSets.setId', { id })}`,
        color,
        values: points.map((point) => point.strategies[strategy]?.allocations[set] ?? 0n),
      }
    })
  }, [points, strategy, nameOf, t])
  return (
    <SeriesPlot
      testId="allocations-plot"
      times={times}
      series={series}
      total={{ name: t('operator.maxMagnitude'), values: maxima }}
      totalOverStack
      view="stacked"
      decimals={16}
      axisUnit="%"
      stepped
      summary={t('operator.allocationsSummary', {
        from: formatDate(times[0] ?? 0, tag),
        to: formatDate(times.at(-1) ?? 0, tag),
        sets: series.map(({ name }) => name).join(', ') || t('common.none'),
      })}
      tableCaption={t('operator.allocationsTable')}
      show={(value) => <Magnitude value={value} />}
      format={(value) => `${formatAmount(value, tag, { decimals: 16, digits: 2 })}%`}
    />
  )
}

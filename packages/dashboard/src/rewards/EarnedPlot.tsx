import type { StakerRewards } from '@restack/api/client'
import { useMemo, useState } from 'react'
import { Amount } from '../components/Amount.js'
import { SegmentedControl } from '../components/SegmentedControl.js'
import { formatAmount } from '../format/amount.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { SeriesPlot } from '../plot/SeriesPlot.js'
import { earnedSeries, tokensOf } from './paidSeries.js'

/** All that was earned of one token, over time. */
export function EarnedPlot({ rewards }: { rewards: StakerRewards }) {
  const { t, tag } = useTexts()
  const { history, calculated } = rewards
  const tokens = useMemo(() => tokensOf(history), [history])
  const [chosen, setChosen] = useState<string>()
  const token = tokens.find((one) => one.token === chosen) ?? tokens[0]
  const until = calculated?.snapshot ?? ''
  const { times, values } = useMemo(
    () => earnedSeries(history, token?.token ?? '', until),
    [history, token, until],
  )
  if (!token || times.length === 0) return null
  const { decimals, symbol } = token
  const show = (value: bigint) => <Amount value={value} decimals={decimals} unit={symbol} />
  const format = (value: bigint) => formatAmount(value, tag, { decimals })
  return (
    <div className="panel-plot">
      {tokens.length > 1 ? (
        <SegmentedControl<string>
          label={t('rewards.token')}
          value={token.token}
          onChange={setChosen}
          options={tokens.map((one) => ({ value: one.token, content: one.symbol }))}
        />
      ) : null}
      <SeriesPlot
        testId="earned-plot"
        times={times}
        series={[]}
        total={{ name: t('rewards.earned'), values }}
        view="total"
        stepped
        decimals={decimals}
        summary={t('rewards.earnedSummary', {
          symbol,
          amount: format(values.at(-1) ?? 0n),
          day: formatDay(until, tag),
        })}
        tableCaption={t('rewards.earnedTable', { symbol })}
        show={show}
        format={format}
      />
    </div>
  )
}

import type { RewardsDay } from '@restack/api/client'
import { useMemo, useState } from 'react'
import { Amount } from '../components/Amount.js'
import { useNameOf } from '../components/names.js'
import { SegmentedControl } from '../components/SegmentedControl.js'
import { shortenHex } from '../format/address.js'
import { formatAmount } from '../format/amount.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { SeriesPlot } from '../plot/SeriesPlot.js'
import { paidSeries, tokensOf } from './paidSeries.js'

/** What was paid on each day of one token, by AVS. */
export function PaidPlot({ days, since, testId }: { days: RewardsDay[]; since: string; testId: string }) {
  const { t, tag } = useTexts()
  const nameOf = useNameOf()
  const tokens = useMemo(() => tokensOf(days), [days])
  const [chosen, setChosen] = useState<string>()
  const token = tokens.find((one) => one.token === chosen) ?? tokens[0]
  const { times, series } = useMemo(
    () => paidSeries(days, token?.token ?? '', since, (avs) => nameOf(avs) ?? shortenHex(avs)),
    [days, token, since, nameOf],
  )
  if (!token) return null
  const { decimals, symbol } = token
  const paidDays = days.map(({ day }) => day).toSorted()
  return (
    <div className="panel-plot">
      {tokens.length > 1 ? (
        <SegmentedControl<string>
          label={t('rewards.token')}
          testId={`${testId}-token`}
          value={token.token}
          onChange={setChosen}
          options={tokens.map((one) => ({ value: one.token, content: one.symbol }))}
        />
      ) : null}
      <SeriesPlot
        testId={testId}
        times={times}
        series={series}
        view="stacked"
        stepped="before"
        decimals={decimals}
        summary={t('rewards.paidSummary', {
          symbol,
          from: formatDay(paidDays[0] ?? '', tag),
          to: formatDay(paidDays.at(-1) ?? '', tag),
        })}
        tableCaption={t('rewards.paidTable', { symbol })}
        show={(value) => <Amount value={value} decimals={decimals} unit={symbol} />}
        format={(value) => formatAmount(value, tag, { decimals })}
      />
    </div>
  )
}

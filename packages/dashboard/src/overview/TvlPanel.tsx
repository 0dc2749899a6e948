import type { Overview, TvlPoint } from '@restack/api/client'
import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useId, useMemo } from 'react'
import { useLive } from '../api/live.js'
import { tvlHistoryQuery } from '../api/queries.js'
import { Amount } from '../components/Amount.js'
import { QueryView } from '../components/QueryView.js'
import { SegmentedControl } from '../components/SegmentedControl.js'
import { SkeletonLine } from '../components/Skeleton.js'
import { formatAmount, formatInteger, formatShare } from '../format/amount.js'
import { formatDate } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { changeOf, plotSeries, pointsOfPeriod, withLatest } from '../plot/plotData.js'
import { TvlPlot } from '../plot/TvlPlot.js'
import { Composition } from './Composition.js'
import { NativeShare } from './NativeShare.js'
import { type OverviewSearch, type Period, type PlotView, periods, plotViews } from './search.js'
import { useOverview } from './useOverview.js'

/** The TVL of now, its change, what it consists of, and its way here. */
export function TvlPanel() {
  const { t } = useTexts()
  const id = useId()
  const { apiUrl, refetchInterval } = useLive()
  const { period = 'all', view = 'stacked' } = useSearch({ from: '/' })
  const overview = useOverview()
  const history = useQuery({ ...tvlHistoryQuery(apiUrl), refetchInterval })
  const points = useMemo(
    () => pointsOfPeriod(withLatest(history.data?.points ?? [], overview.data), period),
    [history.data, overview.data, period],
  )
  const strategies = overview.data?.tvl.strategies
  const series = useMemo(
    () => plotSeries(strategies ?? [], history.data?.points ?? []),
    [strategies, history.data],
  )

  return (
    <section className="panel tvl" aria-labelledby={id}>
      <div className="tvl-now">
        <h2 id={id}>{t('tvl.heading')}</h2>
        <QueryView query={overview} skeleton={<TvlNowSkeleton />}>
          {(data) => (
            <>
              <p className="tvl-total" data-testid="tvl-total" data-wei={data.tvl.eth.toString()}>
                <Amount value={data.tvl.eth} digits={2} unit="ETH" />
              </p>
              <Change points={points} period={period} />
              <Composition strategies={data.tvl.strategies} series={series} />
              <NativeShare tvl={data.tvl} />
              <Excluded overview={data} />
              <Counts counts={data.counts} />
            </>
          )}
        </QueryView>
      </div>
      <div className="tvl-history">
        <div className="tvl-history-head">
          <h3>{t('plot.heading')}</h3>
          <PlotControls period={period} view={view} />
        </div>
        <QueryView query={history} skeleton={<div className="plot-skeleton skeleton" />}>
          {() => <TvlPlot points={points} series={series} view={view} />}
        </QueryView>
      </div>
    </section>
  )
}

function PlotControls({ period, view }: { period: Period; view: PlotView }) {
  const { t } = useTexts()
  const navigate = useNavigate({ from: '/' })
  const change = (search: OverviewSearch) =>
    void navigate({ to: '/', search: (old) => ({ ...old, ...search }), replace: true, resetScroll: false })
  return (
    <div className="plot-controls">
      <SegmentedControl<PlotView>
        label={t('plot.view')}
        testId="plot-view"
        value={view}
        onChange={(chosen) => change({ view: chosen })}
        options={plotViews.map((value) => ({ value, content: t(`plot.${value}`) }))}
      />
      <SegmentedControl<Period>
        label={t('period.label')}
        testId="plot-period"
        value={period}
        onChange={(chosen) => change({ period: chosen })}
        options={periods.map((value) => ({ value, content: t(`period.${value}`) }))}
      />
    </div>
  )
}

function Change({ points, period }: { points: TvlPoint[]; period: Period }) {
  const { t, tag } = useTexts()
  const change = changeOf(points)
  if (!change) return <p className="tvl-change">&nbsp;</p>
  const { from, difference } = change
  const words = t(`period.${period}Long`, { date: formatDate(from.timestamp, tag) })
  if (difference === 0n) return <p className="tvl-change">{t('tvl.noChange', { period: words })}</p>
  const amount = formatAmount(difference, tag, { digits: 2, sign: 'always' })
  const percent = formatShare(difference, from.eth, tag, { sign: 'always' })
  return (
    <p className={`tvl-change ${difference > 0n ? 'is-gain' : 'is-loss'}`}>
      {percent === null
        ? t('tvl.changeNoPercent', { amount, period: words })
        : t('tvl.change', { amount, percent, period: words })}
    </p>
  )
}

function Excluded({ overview }: { overview: Overview }) {
  const { t } = useTexts()
  const count = overview.tvl.strategies.filter(({ eth, tokens }) => eth === null && tokens > 0n).length
  return count > 0 ? <p className="tvl-excluded">{t('tvl.excluded', { count })}</p> : null
}

const countNames = [
  'stakers',
  'operators',
  'avss',
  'operatorSets',
  'pendingWithdrawals',
  'slashes',
] as const satisfies (keyof Overview['counts'])[]

const countPages = {
  stakers: '/stakers',
  operators: '/operators',
  avss: '/avss',
  operatorSets: '/operator-sets',
  pendingWithdrawals: '/withdrawals',
  slashes: '/slashes',
} as const satisfies Record<(typeof countNames)[number], string>

function Counts({ counts }: { counts: Overview['counts'] }) {
  const { t, tag } = useTexts()
  return (
    <dl className="counts" aria-label={t('counts.heading')}>
      {countNames.map((name) => (
        <div key={name}>
          <dt>{t(`counts.${name}`)}</dt>
          <dd data-testid={`count-${name}`}>
            <Link to={countPages[name]}>{formatInteger(counts[name], tag)}</Link>
          </dd>
        </div>
      ))}
    </dl>
  )
}

const TvlNowSkeleton = () => (
  <div className="tvl-now-skeleton">
    <p className="tvl-total">
      <SkeletonLine width="11ch" />
    </p>
    <p className="tvl-change">
      <SkeletonLine width="24ch" />
    </p>
    <div className="composition-bar skeleton" />
    <p className="composition-list">
      <SkeletonLine width="22ch" />
    </p>
    <dl className="counts">
      {countNames.map((name) => (
        <div key={name}>
          <dt>
            <SkeletonLine width="8ch" />
          </dt>
          <dd>
            <SkeletonLine width="3ch" />
          </dd>
        </div>
      ))}
    </dl>
  </div>
)

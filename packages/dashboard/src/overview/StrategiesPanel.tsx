import type { Overview, StrategyTvl } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { formatShare } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { seriesColor } from '../plot/Chart.js'
import { plotSeries } from '../plot/plotData.js'
import { useOverview } from './useOverview.js'

export function StrategiesPanel() {
  const { t } = useTexts()
  const overview = useOverview()
  return (
    <Panel heading={t('strategies.heading')} note={overview.data?.tvl.strategies.length}>
      <QueryView
        query={overview}
        skeleton={<SkeletonRows rows={4} />}
        isEmpty={(data) => data.tvl.strategies.length === 0}
        empty={t('strategies.empty')}
      >
        {(data) => <StrategiesTable overview={data} />}
      </QueryView>
    </Panel>
  )
}

function StrategiesTable({ overview }: { overview: Overview }) {
  const { t, tag } = useTexts()
  const { eth: total, strategies } = overview.tvl
  const rows = useMemo(() => strategies.toSorted(byEth), [strategies])
  const colors = useMemo(
    () => new Map(plotSeries(strategies, []).map(({ id, color }) => [id, color])),
    [strategies],
  )
  return (
    <DataTable<StrategyTvl>
      caption={t('strategies.caption')}
      testId="strategies-table"
      rows={rows}
      rowKey={({ strategy }) => strategy}
      columns={[
        {
          id: 'strategy',
          header: t('strategies.strategy'),
          isRowHeader: true,
          cell: ({ strategy, symbol }) => (
            <span className="with-swatch">
              <span
                className="swatch"
                style={{ '--swatch': `var(${seriesColor(colors.get(strategy.toLowerCase()) ?? 0)})` }}
                aria-hidden="true"
              />
              <AccountLink kind="strategy" address={strategy} name={symbol} />
            </span>
          ),
          footer: t('common.total'),
        },
        {
          id: 'tokens',
          header: t('strategies.tokens'),
          numeric: true,
          cell: ({ tokens, decimals }) => <Amount value={tokens} decimals={decimals} />,
        },
        {
          id: 'shares',
          header: t('strategies.shares'),
          numeric: true,
          cell: ({ totalShares, decimals }) => <Amount value={totalShares} decimals={decimals} />,
        },
        {
          id: 'rate',
          header: t('strategies.rate'),
          numeric: true,
          cell: ({ rateWad }) =>
            rateWad === null ? (
              <span className="soft">{t('strategies.rateUnknown')}</span>
            ) : (
              <Amount value={rateWad} digits={6} />
            ),
        },
        {
          id: 'eth',
          header: t('strategies.eth'),
          numeric: true,
          cell: ({ eth }) =>
            eth === null ? <span className="soft">{t('common.unknown')}</span> : <Amount value={eth} />,
          footer: <Amount value={total} />,
        },
        {
          id: 'share',
          header: t('strategies.share'),
          numeric: true,
          cell: ({ eth }) =>
            (eth === null ? null : formatShare(eth, total, tag)) ?? (
              <span className="soft">{t('common.unknown')}</span>
            ),
          footer: formatShare(total, total, tag) ?? undefined,
        },
        {
          id: 'deposit',
          header: t('act.links'),
          cell: ({ strategy, token, symbol }) =>
            token === null ? (
              <Link to="/pods" className="button button-small">
                {t('nav.pods')}
              </Link>
            ) : (
              <Link
                to="/act/$action"
                params={{ action: 'deposit' }}
                search={{ strategy } as never}
                className="button button-small"
                aria-label={t('act.depositOf', { symbol })}
                data-action="deposit"
              >
                {t('act.deposit')}
              </Link>
            ),
        },
      ]}
    />
  )
}

/** Most ETH first; unknown rates last. */
function byEth(a: StrategyTvl, b: StrategyTvl): number {
  const difference = (b.eth ?? -1n) - (a.eth ?? -1n)
  return difference > 0n ? 1 : difference < 0n ? -1 : a.symbol.localeCompare(b.symbol, 'en')
}

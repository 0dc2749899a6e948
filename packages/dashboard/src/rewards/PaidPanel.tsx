import type { RewardsDay, RewardsSnapshot } from '@restack/api/client'
import type { ReactNode } from 'react'
import { Amount } from '../components/Amount.js'
import { type Column, DataTable } from '../components/DataTable.js'
import { Eth } from '../components/Eth.js'
import { Panel } from '../components/Panel.js'
import { type QueryState, QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { formatDay } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { PaidPlot } from './PaidPlot.js'
import './rewards.css'

/** What was paid to whom, or by whom, of one token. */
export type PaidRow = {
  token: string
  symbol: string
  decimals: number
  toOperators: bigint
  toStakers: bigint
  slashableEth: bigint
  perSlashableEth: bigint | null
}

export type PaidAnswer<Row> = {
  calculated: RewardsSnapshot | null
  since: string | null
  paid: Row[]
  days: RewardsDay[]
}

export type PaidPanelProps<Row> = {
  query: QueryState<PaidAnswer<Row>>
  /** Who is at the other end. */
  other: { header: string; cell: (row: Row) => ReactNode; key: (row: Row) => string }
  empty: string
  testId: string
  children?: ReactNode
}

/** What was paid in the last days, in all and for each ETH that can be slashed for it. */
export function PaidPanel<Row extends PaidRow>(props: PaidPanelProps<Row>) {
  const { query, other, empty, testId, children } = props
  const { t, tag } = useTexts()
  const amount = (name: 'toOperators' | 'toStakers'): Column<Row> => ({
    id: name,
    header: t(`rewards.${name}`),
    help: t(`rewards.${name}Help`),
    numeric: true,
    cell: (row) => <Amount value={row[name]} decimals={row.decimals} unit={row.symbol} />,
  })
  return (
    <Panel heading={t('rewards.paidHeading')} className="rewards-panel">
      <QueryView
        query={query}
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={({ paid }) => paid.length === 0}
        empty={empty}
      >
        {({ paid, days, since, calculated }) => (
          <>
            <DataTable<Row>
              caption={t('rewards.paidCaption')}
              testId={testId}
              rows={paid}
              rowKey={(row) => `${other.key(row)} ${row.token}`}
              columns={[
                { id: 'other', header: other.header, isRowHeader: true, cell: other.cell },
                amount('toOperators'),
                amount('toStakers'),
                {
                  id: 'slashable',
                  header: t('rewards.slashable'),
                  help: t('rewards.slashableHelp'),
                  numeric: true,
                  cell: ({ slashableEth }) => <Eth value={slashableEth} unit="ETH" />,
                },
                {
                  id: 'per',
                  header: t('rewards.perEth'),
                  help: t('rewards.perEthHelp'),
                  numeric: true,
                  cell: ({ perSlashableEth, decimals, symbol }) =>
                    perSlashableEth === null ? (
                      <span className="soft">{t('common.none')}</span>
                    ) : (
                      <Amount value={perSlashableEth} decimals={decimals} digits={6} unit={symbol} />
                    ),
                },
              ]}
            />
            {since && calculated ? (
              <p className="panel-foot">
                {t('rewards.window', {
                  from: formatDay(since, tag),
                  to: formatDay(calculated.snapshot, tag),
                })}
              </p>
            ) : null}
            <PaidPlot days={days} since={since ?? ''} testId={`${testId}-plot`} />
          </>
        )}
      </QueryView>
      {children}
    </Panel>
  )
}

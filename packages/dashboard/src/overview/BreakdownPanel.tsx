import { type Breakdown, getBreakdown } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { type Column, DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { TokensAndEth } from '../components/TokensAndEth.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { BreakdownBar } from './BreakdownBar.js'
import { Reconciliation } from './Reconciliation.js'

type Row = Breakdown['strategies'][number]

const categories = ['delegated', 'undelegated', 'queued', 'pending', 'slashable', 'slashed'] as const

/** Where the stake is, what can be slashed of it, and whether the parts add up to what the strategies hold. */
export function BreakdownPanel() {
  const { t } = useTexts()
  const query = useStateQuery(getBreakdown)
  return (
    <Panel heading={t('breakdown.heading')} className="breakdown">
      <QueryView
        query={query}
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={(data) => data.strategies.length === 0}
        empty={t('breakdown.empty')}
      >
        {(data) => (
          <>
            <BreakdownBar total={data.total} />
            <BreakdownTable rows={data.strategies} />
            <Reconciliation breakdown={data} />
          </>
        )}
      </QueryView>
    </Panel>
  )
}

function BreakdownTable({ rows }: { rows: Row[] }) {
  const { t } = useTexts()
  return (
    <DataTable<Row>
      caption={t('breakdown.caption')}
      testId="breakdown-table"
      rows={rows}
      rowKey={({ strategy }) => strategy}
      columns={[
        {
          id: 'strategy',
          header: t('strategies.strategy'),
          isRowHeader: true,
          cell: ({ strategy, symbol }) => (
            <AccountLink kind="strategy" address={strategy} name={symbol} compact />
          ),
        },
        ...categories.map(
          (category): Column<Row> => ({
            id: category,
            header: t(`breakdown.${category}`),
            help: t(`breakdown.${category}Help`),
            numeric: true,
            cell: (row) => <TokensAndEth {...row[category]} decimals={row.decimals} symbol={row.symbol} />,
          }),
        ),
      ]}
    />
  )
}

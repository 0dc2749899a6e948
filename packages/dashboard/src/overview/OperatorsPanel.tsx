import { getOperators, type Operator } from '@restack/api/client'
import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useStateQuery } from '../api/stateQuery.js'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { ShareList } from '../components/ShareList.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetList } from '../links/SetList.js'

/** So many of the largest. */
const shownRows = 10

export function OperatorsPanel() {
  const { t, tag } = useTexts()
  const operators = useStateQuery(getOperators, {
    parameters: { limit: shownRows, sort: 'eth', order: 'desc' },
  })
  return (
    <Panel
      heading={t('operators.heading')}
      note={operators.data ? formatInteger(operators.data.total, tag) : undefined}
      more={<Link to="/operators">{t('operators.all')}</Link>}
    >
      <QueryView
        query={operators}
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={(data) => data.items.length === 0}
        empty={t('operators.empty')}
      >
        {(data) => <OperatorsTable operators={data.items} />}
      </QueryView>
    </Panel>
  )
}

function OperatorsTable({ operators }: { operators: Operator[] }) {
  const { t, tag } = useTexts()
  const rows = useMemo(
    () => operators.toSorted((a, b) => (b.eth > a.eth ? 1 : b.eth < a.eth ? -1 : 0)),
    [operators],
  )
  return (
    <DataTable<Operator>
      caption={t('operators.caption')}
      testId="operators-table"
      rows={rows}
      rowKey={({ operator }) => operator}
      columns={[
        {
          id: 'operator',
          header: t('operators.operator'),
          isRowHeader: true,
          cell: ({ operator, name }) => <AccountLink kind="operator" address={operator} name={name} />,
        },
        {
          id: 'delegated',
          header: t('operators.delegated'),
          numeric: true,
          cell: ({ eth }) => <Amount value={eth} />,
        },
        {
          id: 'delegators',
          header: t('operators.delegators'),
          numeric: true,
          cell: ({ delegators }) => formatInteger(delegators, tag),
        },
        {
          id: 'shares',
          header: t('operators.shares'),
          cell: ({ shares }) => <ShareList shares={shares} none={t('operators.noShares')} />,
        },
        {
          id: 'sets',
          header: t('operators.sets'),
          cell: ({ operatorSets }) => <SetList sets={operatorSets} none={t('operators.noSets')} />,
        },
      ]}
    />
  )
}

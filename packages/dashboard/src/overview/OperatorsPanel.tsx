import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLive } from '../api/live.js'
import { operatorsQuery } from '../api/queries.js'
import type { Operator, Operators } from '../api/types.js'
import { Address } from '../components/Address.js'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { SetName, ShareList } from './parts.js'

export function OperatorsPanel() {
  const { t } = useTexts()
  const { apiUrl, refetchInterval } = useLive()
  const operators = useQuery({ ...operatorsQuery(apiUrl), refetchInterval })
  return (
    <Panel heading={t('operators.heading')} note={operators.data?.total}>
      <QueryView
        query={operators}
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={(data) => data.items.length === 0}
        empty={t('operators.empty')}
      >
        {(data) => <OperatorsTable operators={data} />}
      </QueryView>
    </Panel>
  )
}

function OperatorsTable({ operators }: { operators: Operators }) {
  const { t, tag } = useTexts()
  const rows = useMemo(
    () => operators.items.toSorted((a, b) => (b.eth > a.eth ? 1 : b.eth < a.eth ? -1 : 0)),
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
          cell: ({ operator, name }) => <Address address={operator} name={name} />,
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
          cell: ({ operatorSets }) =>
            operatorSets.length === 0 ? (
              <span className="soft">{t('operators.noSets')}</span>
            ) : (
              <ul className="plain-list">
                {operatorSets.map((set) => (
                  <li key={`${set.avs}-${set.id}`}>
                    <SetName avs={set.avs} id={set.id} />
                  </li>
                ))}
              </ul>
            ),
        },
      ]}
    />
  )
}

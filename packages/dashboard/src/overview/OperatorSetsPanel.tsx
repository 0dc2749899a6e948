import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLive } from '../api/live.js'
import { operatorSetsQuery } from '../api/queries.js'
import type { OperatorSet } from '../api/types.js'
import { Address } from '../components/Address.js'
import { Amount } from '../components/Amount.js'
import { DataTable } from '../components/DataTable.js'
import { useNameOf } from '../components/names.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonRows } from '../components/Skeleton.js'
import { shortenHex } from '../format/address.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'

export function OperatorSetsPanel() {
  const { t } = useTexts()
  const { apiUrl, refetchInterval } = useLive()
  const sets = useQuery({ ...operatorSetsQuery(apiUrl), refetchInterval })
  return (
    <Panel heading={t('operatorSets.heading')} note={sets.data?.total}>
      <QueryView
        query={sets}
        skeleton={<SkeletonRows rows={3} />}
        isEmpty={(data) => data.items.length === 0}
        empty={t('operatorSets.empty')}
      >
        {(data) => <OperatorSetsTable sets={data.items} />}
      </QueryView>
    </Panel>
  )
}

function OperatorSetsTable({ sets }: { sets: OperatorSet[] }) {
  const { t, tag } = useTexts()
  const rows = useMemo(() => sets.toSorted(byAvsAndId), [sets])
  return (
    <DataTable<OperatorSet>
      caption={t('operatorSets.caption')}
      testId="operator-sets-table"
      rows={rows}
      rowKey={({ avs, id }) => `${avs}-${id}`}
      columns={[
        {
          id: 'set',
          header: t('operatorSets.set'),
          isRowHeader: true,
          cell: ({ avs, avsName, id }) => (
            <span className="set-cell">
              <Address address={avs} name={avsName} />
              <span className="tag">{t('operatorSets.setId', { id: String(id) })}</span>
            </span>
          ),
        },
        {
          id: 'members',
          header: t('operatorSets.members'),
          cell: ({ members }) => <Members members={members} />,
        },
        {
          id: 'strategies',
          header: t('operatorSets.strategies'),
          cell: ({ strategies }) =>
            strategies.length === 0 ? (
              <span className="soft">{t('operatorSets.noStrategies')}</span>
            ) : (
              <ul className="plain-list">
                {strategies.map(({ strategy, symbol }) => (
                  <li key={strategy}>{symbol}</li>
                ))}
              </ul>
            ),
        },
        {
          id: 'slasher',
          header: t('operatorSets.slasher'),
          cell: ({ slasher }) =>
            slasher ? <Address address={slasher} /> : <span className="soft">{t('common.none')}</span>,
        },
        { id: 'funds', header: t('operatorSets.funds'), cell: (set) => <SlashedFunds set={set} /> },
        {
          id: 'slashable',
          header: t('operatorSets.slashable'),
          numeric: true,
          cell: ({ slashableEth }) => <Amount value={slashableEth} />,
        },
        {
          id: 'slashes',
          header: t('operatorSets.slashes'),
          numeric: true,
          cell: ({ slashes }) => formatInteger(slashes, tag),
        },
      ]}
    />
  )
}

/** The sets of an AVS together, in their own order. */
function byAvsAndId(a: OperatorSet, b: OperatorSet): number {
  const names = (a.avsName ?? '').localeCompare(b.avsName ?? '', 'en')
  return names || a.avs.localeCompare(b.avs, 'en') || a.id - b.id
}

function Members({ members }: { members: OperatorSet['members'] }) {
  const { t } = useTexts()
  const nameOf = useNameOf()
  if (members.length === 0) return <span className="soft">{t('operatorSets.noMembers')}</span>
  return (
    <ul className="plain-list">
      {members.map(({ operator, name }) => (
        <li key={operator} title={operator}>
          {name ?? nameOf(operator) ?? <span className="hex">{shortenHex(operator)}</span>}
        </li>
      ))}
    </ul>
  )
}

function SlashedFunds({ set }: { set: OperatorSet }) {
  const { t } = useTexts()
  if (!set.redistributionRecipient) return <span className="tag">{t('operatorSets.burning')}</span>
  return (
    <span className="set-cell">
      <span className="tag tag-accent">{t('operatorSets.redistributing')}</span>
      <span className="visually-hidden">{t('operatorSets.redistributingTo')}</span>
      <Address address={set.redistributionRecipient} />
    </span>
  )
}

import { getOperators, type Operator } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { Eth } from '../components/Eth.js'
import { ShareList } from '../components/ShareList.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetList } from '../links/SetList.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { When } from '../time/When.js'

const route = getRouteApi('/operators')

/** All operators. */
export function OperatorsPage() {
  const { t, tag } = useTexts()
  const search = route.useSearch()
  const query = useStateQuery(getOperators, { parameters: listParameters(search) })
  return (
    <>
      <PageHead title={t('operators.heading')} block={query.data?.block}>
        <p>{t('operators.lead')}</p>
      </PageHead>
      <ListPanel<Operator>
        heading={t('operators.all')}
        caption={t('operators.listCaption')}
        testId="operators-table"
        query={query}
        search={search}
        rowKey={({ operator }) => operator}
        defaultSort={{ sort: 'eth', order: 'desc' }}
        filterLabel={t('list.filter')}
        empty={t('operators.empty')}
        columns={[
          {
            id: 'operator',
            header: t('operators.operator'),
            isRowHeader: true,
            sort: 'name',
            cell: ({ operator, name }) => <AccountLink kind="operator" address={operator} name={name} />,
          },
          {
            id: 'delegated',
            header: t('operators.delegated'),
            numeric: true,
            sort: 'eth',
            cell: ({ eth }) => <Eth value={eth} />,
          },
          {
            id: 'slashable',
            header: t('operators.slashable'),
            help: t('operators.slashableHelp'),
            numeric: true,
            cell: ({ slashableEth }) => <Eth value={slashableEth} />,
          },
          {
            id: 'delegators',
            header: t('operators.delegators'),
            numeric: true,
            sort: 'delegators',
            cell: ({ delegators }) => formatInteger(delegators, tag),
          },
          {
            id: 'slashes',
            header: t('operatorSets.slashes'),
            numeric: true,
            cell: ({ slashes }) => formatInteger(slashes, tag),
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
          {
            id: 'registered',
            header: t('operators.registered'),
            sort: 'registered',
            cell: ({ registeredAt }) => <When {...registeredAt} />,
          },
        ]}
      />
    </>
  )
}

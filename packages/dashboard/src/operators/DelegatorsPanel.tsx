import { getDelegators } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { Eth } from '../components/Eth.js'
import { ShareList } from '../components/ShareList.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { When } from '../time/When.js'

const route = getRouteApi('/operators/$operator')

/** Who delegates to the operator. */
export function DelegatorsPanel({ operator }: { operator: string }) {
  const { t } = useTexts()
  const search = route.useSearch()
  const query = useStateQuery(getDelegators, {
    parameters: { operator, ...listParameters(search) },
  })
  return (
    <ListPanel
      heading={t('operators.delegators')}
      caption={t('operator.delegatorsCaption')}
      testId="delegators-table"
      query={query}
      search={search}
      rowKey={({ staker }) => staker}
      empty={t('operator.noDelegators')}
      columns={[
        {
          id: 'staker',
          header: t('stakers.staker'),
          isRowHeader: true,
          cell: ({ staker, name }) => <AccountLink kind="staker" address={staker} name={name} />,
        },
        {
          id: 'eth',
          header: t('operators.delegated'),
          numeric: true,
          cell: ({ eth }) => <Eth value={eth} />,
        },
        {
          id: 'shares',
          header: t('operators.shares'),
          cell: ({ shares }) => <ShareList shares={shares} none={t('operators.noShares')} />,
        },
        {
          id: 'since',
          header: t('stakers.delegatedSince'),
          cell: ({ since }) =>
            since ? <When {...since} /> : <span className="soft">{t('common.unknown')}</span>,
        },
      ]}
    />
  )
}

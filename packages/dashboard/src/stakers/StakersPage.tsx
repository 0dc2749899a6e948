import { getStakers, type Staker } from '@restack/api/client'
import { getRouteApi } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { Eth } from '../components/Eth.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'

const route = getRouteApi('/stakers')

/** All stakers. */
export function StakersPage() {
  const { t } = useTexts()
  const search = route.useSearch()
  const query = useStateQuery(getStakers, { parameters: listParameters(search) })
  return (
    <>
      <PageHead title={t('stakers.heading')} block={query.data?.block}>
        <p>{t('stakers.lead')}</p>
      </PageHead>
      <ListPanel<Staker>
        heading={t('stakers.all')}
        caption={t('stakers.caption')}
        testId="stakers-table"
        query={query}
        search={search}
        rowKey={({ staker }) => staker}
        defaultSort={{ sort: 'eth', order: 'desc' }}
        filterLabel={t('list.filter')}
        empty={t('stakers.empty')}
        columns={[
          {
            id: 'staker',
            header: t('stakers.staker'),
            isRowHeader: true,
            cell: ({ staker, name }) => <AccountLink kind="staker" address={staker} name={name} />,
          },
          {
            id: 'eth',
            header: t('stakers.eth'),
            help: t('stakers.ethHelp'),
            numeric: true,
            sort: 'eth',
            cell: ({ eth }) => <Eth value={eth} />,
          },
          {
            id: 'withdrawable',
            header: t('stakers.withdrawableEth'),
            help: t('stakers.withdrawableHelp'),
            numeric: true,
            cell: ({ withdrawableEth }) => <Eth value={withdrawableEth} />,
          },
          {
            id: 'queued',
            header: t('stakers.queuedEth'),
            help: t('stakers.queuedHelp'),
            numeric: true,
            cell: ({ queuedEth }) => <Eth value={queuedEth} />,
          },
          {
            id: 'operator',
            header: t('stakers.operator'),
            cell: ({ operator, operatorName }) =>
              operator ? (
                <AccountLink kind="operator" address={operator} name={operatorName} />
              ) : (
                <span className="soft">{t('stakers.undelegated')}</span>
              ),
          },
        ]}
      />
    </>
  )
}

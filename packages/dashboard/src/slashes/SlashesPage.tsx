import { getSlashes, type Slash } from '@restack/api/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { SlashedFunds } from '../avss/SlashedFunds.js'
import { Eth } from '../components/Eth.js'
import { Magnitude } from '../components/Magnitude.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { SetLink } from '../links/SetLink.js'
import { ChosenAccounts } from '../lists/ChosenAccounts.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { When } from '../time/When.js'
import { SlashState } from './SlashState.js'

const route = getRouteApi('/slashes')

/** All slashes, the latest first. */
export function SlashesPage() {
  const { t } = useTexts()
  const search = route.useSearch()
  const { operator, avs, set, staker, strategy } = search
  const query = useStateQuery(getSlashes, {
    parameters: { ...listParameters(search), operator, avs, set, staker, strategy },
  })
  return (
    <>
      <PageHead title={t('slashes.heading')} block={query.data?.block}>
        <p>{t('slashes.lead')}</p>
      </PageHead>
      <ListPanel<Slash>
        heading={t('slashes.all')}
        caption={t('slashes.caption')}
        testId="slashes-table"
        query={query}
        search={search}
        rowKey={({ id }) => id}
        empty={t('slashes.empty')}
        filters={
          operator || avs || staker ? (
            <ChosenAccounts to="/slashes" chosen={{ operator, avs, staker, strategy }} />
          ) : undefined
        }
        columns={[
          {
            id: 'when',
            header: t('slashes.when'),
            isRowHeader: true,
            cell: ({ id, timestamp, block }) => (
              <Link to="/slashes/$slash" params={{ slash: id }} className="name-link slash-link">
                <When timestamp={timestamp} block={block} />
              </Link>
            ),
          },
          {
            id: 'operator',
            header: t('operators.operator'),
            cell: ({ operator: address, operatorName }) => (
              <AccountLink kind="operator" address={address} name={operatorName} />
            ),
          },
          { id: 'set', header: t('slashes.by'), cell: ({ operatorSet }) => <SetLink {...operatorSet} /> },
          {
            id: 'part',
            header: t('slashes.part'),
            help: t('slashes.partHelp'),
            numeric: true,
            cell: ({ strategies }) => (
              <ul className="plain-list">
                {strategies.map(({ strategy, symbol, wadSlashed }) => (
                  <li key={strategy}>
                    <Magnitude value={wadSlashed} />{' '}
                    <AccountLink kind="strategy" address={strategy} name={symbol} compact />
                  </li>
                ))}
              </ul>
            ),
          },
          { id: 'eth', header: t('slashes.eth'), numeric: true, cell: ({ eth }) => <Eth value={eth} /> },
          { id: 'state', header: t('slashes.state'), cell: ({ status }) => <SlashState status={status} /> },
          {
            id: 'funds',
            header: t('operatorSets.funds'),
            cell: ({ recipient }) => <SlashedFunds recipient={recipient} />,
          },
          {
            id: 'why',
            header: t('slashes.description'),
            cell: ({ description }) =>
              description ? (
                <span className="reason">{description}</span>
              ) : (
                <span className="soft">{t('slashes.noDescription')}</span>
              ),
          },
        ]}
      />
    </>
  )
}

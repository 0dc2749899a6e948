import { getAvs, type OperatorSet } from '@restack/api/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAccount } from '../account/AccountProvider.js'
import { ActionLinks } from '../account/ActionLinks.js'
import { ActivityPanel } from '../activity/ActivityPanel.js'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { Address } from '../components/Address.js'
import { DataTable } from '../components/DataTable.js'
import { Eth } from '../components/Eth.js'
import { Facts } from '../components/Facts.js'
import { FullAddress } from '../components/FullAddress.js'
import { MetadataUri } from '../components/MetadataUri.js'
import { useNameOf } from '../components/names.js'
import { PageQuery } from '../components/PageQuery.js'
import { Panel } from '../components/Panel.js'
import { isSameAddress, shortenHex } from '../format/address.js'
import { formatInteger } from '../format/amount.js'
import { useTexts } from '../i18n/index.js'
import { AvsRewardsPanel } from '../rewards/AvsRewardsPanel.js'
import { When } from '../time/When.js'
import { useOperatorSetColumns } from './useOperatorSetColumns.js'

const route = getRouteApi('/avss/$avs')

/** One AVS: its operator sets, what they can slash, what it did. */
export function AvsPage() {
  const { t, tag } = useTexts()
  const nameOf = useNameOf()
  const columns = useOperatorSetColumns()
  const { avs } = route.useParams()
  const { account } = useAccount()
  const query = useStateQuery(getAvs, { parameters: { avs } })
  const name = query.data?.name ?? nameOf(avs)
  return (
    <>
      <PageHead
        title={name ?? shortenHex(avs)}
        kind={<Link to="/avss">{t('avss.avs')}</Link>}
        block={query.data?.block}
      >
        <FullAddress address={avs} />
      </PageHead>
      {account && isSameAddress(account.address, avs) ? (
        <ActionLinks
          links={[
            { action: 'createSet' },
            { action: 'createRedistributingSet' },
            { action: 'setRegistrar' },
            { action: 'avsMetadata' },
          ]}
        />
      ) : null}
      <PageQuery query={query}>
        {(details) => (
          <div className="page-parts">
            <section className="panel" aria-label={t('avss.facts')}>
              <Facts
                label={t('avss.facts')}
                facts={[
                  {
                    label: t('operatorSets.slashable'),
                    value: <Eth value={details.slashableEth} unit="ETH" />,
                    note: t('avss.slashableNote'),
                    wide: true,
                  },
                  { label: t('operators.heading'), value: formatInteger(details.operators, tag) },
                  { label: t('operatorSets.heading'), value: formatInteger(details.operatorSets, tag) },
                  {
                    label: t('operatorSets.slashes'),
                    value: (
                      <Link to="/slashes" search={{ avs }}>
                        {formatInteger(details.slashes, tag)}
                      </Link>
                    ),
                  },
                  {
                    label: t('avss.registrar'),
                    value: details.registrar ? (
                      <Address address={details.registrar} />
                    ) : (
                      t('avss.noRegistrar')
                    ),
                  },
                  ...(details.metadataUri
                    ? [{ label: t('common.metadata'), value: <MetadataUri uri={details.metadataUri} /> }]
                    : []),
                  ...(details.createdAt
                    ? [{ label: t('avss.createdAt'), value: <When {...details.createdAt} /> }]
                    : []),
                ]}
              />
            </section>
            <Panel heading={t('operatorSets.heading')} note={details.sets.length}>
              {details.sets.length === 0 ? (
                <p className="empty">{t('avss.noSets')}</p>
              ) : (
                <DataTable<OperatorSet>
                  caption={t('avss.setsCaption')}
                  testId="operator-sets-table"
                  rows={details.sets}
                  rowKey={({ id }) => String(id)}
                  columns={columns}
                />
              )}
            </Panel>
            <AvsRewardsPanel avs={avs} />
            <ActivityPanel filter={{ avs }} className="feed-page" empty={t('feed.emptyOf')} />
          </div>
        )}
      </PageQuery>
    </>
  )
}

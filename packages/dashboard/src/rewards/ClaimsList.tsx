import { getRewardsClaims, type RewardsClaim } from '@restack/api/client'
import { useStateQuery } from '../api/stateQuery.js'
import { Amount } from '../components/Amount.js'
import { useTexts } from '../i18n/index.js'
import { AccountLink } from '../links/AccountLink.js'
import { ListPanel } from '../lists/ListPanel.js'
import { listParameters } from '../lists/listSearch.js'
import { When } from '../time/When.js'
import type { RewardsSearch } from './rewardsSearch.js'

/** What was paid out, the newest first; of one earner or of all. */
export function ClaimsList({ search, earner }: { search: RewardsSearch; earner?: string }) {
  const { t } = useTexts()
  const { limit, cursor } = listParameters(search)
  const query = useStateQuery(getRewardsClaims, { parameters: { limit, cursor, earner } })
  return (
    <ListPanel<RewardsClaim>
      heading={t('rewards.list_claims')}
      caption={t('rewards.claimsCaption')}
      testId="claims-table"
      query={query}
      search={search}
      rowKey={({ id }) => id}
      empty={t('rewards.noClaims')}
      columns={[
        {
          id: 'earner',
          header: t('rewards.earner'),
          isRowHeader: true,
          cell: ({ earner, earnerName }) => <AccountLink kind="staker" address={earner} name={earnerName} />,
        },
        {
          id: 'amount',
          header: t('rewards.amount'),
          numeric: true,
          cell: ({ amount, decimals, symbol }) => <Amount value={amount} decimals={decimals} unit={symbol} />,
        },
        {
          id: 'cumulative',
          header: t('rewards.cumulative'),
          help: t('rewards.cumulativeHelp'),
          numeric: true,
          cell: ({ cumulative, decimals, symbol }) => (
            <Amount value={cumulative} decimals={decimals} unit={symbol} />
          ),
        },
        {
          id: 'recipient',
          header: t('rewards.recipient'),
          cell: ({ recipient, recipientName }) => (
            <AccountLink kind="staker" address={recipient} name={recipientName} />
          ),
        },
        {
          id: 'root',
          header: t('rewards.root'),
          cell: ({ rootIndex }) =>
            rootIndex === null ? t('common.unknown') : t('rewards.rootNumber', { index: String(rootIndex) }),
        },
        { id: 'at', header: t('rewards.claimedAt'), cell: ({ at }) => <When {...at} /> },
      ]}
    />
  )
}

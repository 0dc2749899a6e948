import { getStaker } from '@restack/api/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { useAccount } from '../account/AccountProvider.js'
import { ActionLinks } from '../account/ActionLinks.js'
import { ActivityPanel } from '../activity/ActivityPanel.js'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { FullAddress } from '../components/FullAddress.js'
import { useNameOf } from '../components/names.js'
import { PageQuery } from '../components/PageQuery.js'
import { isSameAddress, shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { usePodOf } from '../pods/usePodOf.js'
import { StakerRewardsPanel } from '../rewards/StakerRewardsPanel.js'
import { WhatIfStaker } from '../whatIf/WhatIfStaker.js'
import { ExposurePanel } from './ExposurePanel.js'
import { PositionPanel } from './PositionPanel.js'
import { StakerFacts } from './StakerFacts.js'
import { StakerHistoryPanel } from './StakerHistoryPanel.js'
import { StakerWithdrawalsPanel } from './StakerWithdrawalsPanel.js'

const route = getRouteApi('/stakers/$staker')

/** One staker: what is theirs, who can take how much of it until when, what is on its way out. */
export function StakerPage() {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const { staker } = route.useParams()
  const { account } = useAccount()
  const isMe = account !== undefined && isSameAddress(account.address, staker)
  const query = useStateQuery(getStaker, { parameters: { staker } })
  const name = query.data?.name ?? nameOf(staker)
  const pod = usePodOf(staker)
  return (
    <>
      <PageHead
        title={name ?? shortenHex(staker)}
        kind={<Link to="/stakers">{t('stakers.staker')}</Link>}
        block={query.data?.block}
      >
        <FullAddress address={staker} />
      </PageHead>
      {isMe && query.data ? (
        <ActionLinks
          links={[
            { action: 'deposit' },
            query.data.operator ? { action: 'redelegate' } : { action: 'delegate' },
            ...(query.data.operator ? [{ action: 'undelegate' }] : []),
            { action: 'withdraw' },
            { action: 'complete' },
            ...(pod === null ? [{ action: 'createPod' }] : []),
          ]}
        />
      ) : null}
      <PageQuery query={query}>
        {(details) => (
          <div className="page-parts">
            <StakerFacts staker={details} pod={pod} />
            <PositionPanel staker={details} />
            <ExposurePanel staker={staker} />
            <WhatIfStaker staker={staker} />
            <StakerRewardsPanel staker={staker} />
            <StakerWithdrawalsPanel staker={staker} />
            <StakerHistoryPanel staker={details} />
            <ActivityPanel filter={{ account: staker }} className="feed-page" empty={t('feed.emptyOf')} />
          </div>
        )}
      </PageQuery>
    </>
  )
}

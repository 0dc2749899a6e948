import { getOperator } from '@restack/api/client'
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
import { OperatorRewardsPanel } from '../rewards/OperatorRewardsPanel.js'
import { useChoices } from '../whatIf/useChoices.js'
import { WhatIfSlash } from '../whatIf/WhatIfSlash.js'
import { DelegatorsPanel } from './DelegatorsPanel.js'
import { OperatorFacts } from './OperatorFacts.js'
import { OperatorHistoryPanel } from './OperatorHistoryPanel.js'
import { OperatorStrategiesPanel } from './OperatorStrategiesPanel.js'
import { PendingChangesPanel } from './PendingChangesPanel.js'
import { WhoCanSlashPanel } from './WhoCanSlashPanel.js'

const route = getRouteApi('/operators/$operator')

/** One operator: its stake, who can slash it, how it got here, who trusts it. */
export function OperatorPage() {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const { operator } = route.useParams()
  const { account } = useAccount()
  const isMe = account !== undefined && isSameAddress(account.address, operator)
  const query = useStateQuery(getOperator, { parameters: { operator } })
  const choiceOf = useChoices()
  const name = query.data?.name ?? nameOf(operator)
  return (
    <>
      <PageHead
        title={name ?? shortenHex(operator)}
        kind={<Link to="/operators">{t('operators.operator')}</Link>}
        block={query.data?.block}
      >
        <FullAddress address={operator} />
      </PageHead>
      <ActionLinks
        links={
          isMe
            ? [
                { action: 'joinSet' },
                { action: 'leaveSet' },
                { action: 'allocate' },
                { action: 'clearDeallocations' },
                { action: 'allocationDelay' },
                { action: 'operatorApprover' },
                { action: 'signApproval' },
                { action: 'operatorMetadata' },
                { action: 'setSplit' },
              ]
            : [{ action: 'delegate', filled: { operator }, label: t('act.delegateHere') }]
        }
      />
      <PageQuery query={query}>
        {(details) => (
          <div className="page-parts">
            <OperatorFacts operator={details} />
            <WhoCanSlashPanel operator={details} />
            <WhatIfSlash
              choices={details.operatorSets.map(({ avs, id }) => choiceOf({ avs, id, operator }))}
              about={operator}
            />
            <PendingChangesPanel operator={details} />
            <OperatorStrategiesPanel operator={details} />
            <OperatorRewardsPanel operator={operator} />
            <OperatorHistoryPanel operator={details} />
            <DelegatorsPanel operator={operator} />
            <ActivityPanel filter={{ operator }} className="feed-page" empty={t('feed.emptyOf')} />
          </div>
        )}
      </PageQuery>
    </>
  )
}

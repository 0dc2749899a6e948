import { getPod } from '@restack/api/client'
import { getRouteApi, Link } from '@tanstack/react-router'
import { ActivityPanel } from '../activity/ActivityPanel.js'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { FullAddress } from '../components/FullAddress.js'
import { useNameOf } from '../components/names.js'
import { PageQuery } from '../components/PageQuery.js'
import { shortenHex } from '../format/address.js'
import { useTexts } from '../i18n/index.js'
import { WhatIfLoss } from '../whatIf/WhatIfLoss.js'
import { CheckpointPanel } from './CheckpointPanel.js'
import { CheckpointsPanel } from './CheckpointsPanel.js'
import { NativeWithdrawalsPanel } from './NativeWithdrawalsPanel.js'
import { PodActions } from './PodActions.js'
import { PodFacts } from './PodFacts.js'
import { RequestsPanel } from './RequestsPanel.js'
import { ValidatorsPanel } from './ValidatorsPanel.js'

const route = getRouteApi('/pods/$pod')

/** One pod, by its address or its owner's: what it holds, its checkpoint, its validators, what is on its way out. */
export function PodPage() {
  const { t } = useTexts()
  const nameOf = useNameOf()
  const { pod: asked } = route.useParams()
  const query = useStateQuery(getPod, { parameters: { pod: asked } })
  const owner = query.data?.ownerName ?? nameOf(query.data?.owner ?? asked)
  const pod = query.data?.pod ?? asked
  return (
    <>
      <PageHead
        title={owner ? t('pod.titleOf', { owner }) : t('pod.title', { pod: shortenHex(pod) })}
        kind={<Link to="/pods">{t('pods.pod')}</Link>}
        block={query.data?.block}
      >
        <FullAddress address={pod} />
      </PageHead>
      {query.data ? <PodActions pod={query.data} /> : null}
      <PageQuery query={query}>
        {(details) => (
          <div className="page-parts">
            <PodFacts pod={details} />
            <CheckpointPanel pod={details} />
            <ValidatorsPanel pod={details.pod} />
            <WhatIfLoss pod={details} />
            <RequestsPanel requests={details.requests} />
            <NativeWithdrawalsPanel owner={details.owner} />
            <CheckpointsPanel checkpoints={details.checkpoints} />
            <ActivityPanel
              filter={{ account: details.pod }}
              className="feed-page"
              empty={t('feed.emptyOf')}
            />
          </div>
        )}
      </PageQuery>
    </>
  )
}

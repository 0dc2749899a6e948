import { getRewards } from '@restack/api/client'
import { getRouteApi, useNavigate } from '@tanstack/react-router'
import { useStateQuery } from '../api/stateQuery.js'
import { PageHead } from '../app/PageHead.js'
import { PageQuery } from '../components/PageQuery.js'
import { Panel } from '../components/Panel.js'
import { SegmentedControl } from '../components/SegmentedControl.js'
import { useTexts } from '../i18n/index.js'
import { withSearch } from '../lists/withSearch.js'
import { ClaimsList } from './ClaimsList.js'
import { PaidPlot } from './PaidPlot.js'
import { RewardsFacts } from './RewardsFacts.js'
import { RewardTokens } from './RewardTokens.js'
import { RootsList } from './RootsList.js'
import { type RewardsList, rewardsLists } from './rewardsSearch.js'
import { SubmissionsList } from './SubmissionsList.js'
import './rewards.css'

const route = getRouteApi('/rewards')

/** Rewards of the whole network: what was paid in and out, by whom, and the roots that say who gets it. */
export function RewardsPage() {
  const { t } = useTexts()
  const navigate = useNavigate()
  const search = route.useSearch()
  const query = useStateQuery(getRewards, { parameters: { days: 90 } })
  const list = search.list ?? 'roots'
  const choose = (next: RewardsList) =>
    void navigate({
      to: '.',
      search: withSearch({ after: undefined, list: next }),
      replace: true,
      resetScroll: false,
    })
  return (
    <>
      <PageHead title={t('rewards.heading')} block={query.data?.block}>
        <p>{t('rewards.lead')}</p>
      </PageHead>
      <PageQuery query={query}>
        {(rewards) => (
          <div className="page-parts">
            <RewardsFacts rewards={rewards} />
            <RewardTokens tokens={rewards.tokens} />
            <Panel heading={t('rewards.paidByAvs')}>
              {rewards.days.length === 0 ? (
                <p className="empty">{t('rewards.nothingPaid')}</p>
              ) : (
                <PaidPlot days={rewards.days} since={rewards.since ?? ''} testId="rewards-plot" />
              )}
            </Panel>
            <div className="rewards-lists">
              <SegmentedControl<RewardsList>
                label={t('rewards.lists')}
                testId="rewards-list"
                value={list}
                onChange={choose}
                options={rewardsLists.map((value) => ({ value, content: t(`rewards.list_${value}`) }))}
              />
            </div>
            {list === 'roots' ? <RootsList search={search} /> : null}
            {list === 'submissions' ? <SubmissionsList search={search} /> : null}
            {list === 'claims' ? <ClaimsList search={search} /> : null}
          </div>
        )}
      </PageQuery>
    </>
  )
}

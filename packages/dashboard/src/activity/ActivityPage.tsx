import { getRouteApi } from '@tanstack/react-router'
import { useLive } from '../api/live.js'
import { PageHead } from '../app/PageHead.js'
import { useTexts } from '../i18n/index.js'
import { ActivityFilters } from './ActivityFilters.js'
import { ActivityPanel } from './ActivityPanel.js'

const route = getRouteApi('/activity')

/** All events, or those that the reader asks for. */
export function ActivityPage() {
  const { t } = useTexts()
  const { block } = useLive()
  const filter = route.useSearch()
  const { account, operator, avs, strategy, contract, event, fromBlock, toBlock } = filter
  const chosen = Object.fromEntries(
    Object.entries({ account, operator, avs, strategy, contract, event, fromBlock, toBlock }).filter(
      ([, value]) => value !== undefined,
    ),
  )
  const isFiltered = Object.keys(chosen).length > 0
  return (
    <>
      <PageHead title={t('feed.heading')} block={block} follows="now">
        <p>{t('activityPage.lead')}</p>
      </PageHead>
      <ActivityPanel
        filter={chosen}
        heading={isFiltered ? t('activityPage.matching') : t('activityPage.all')}
        empty={isFiltered ? t('activityPage.noMatch') : t('feed.empty')}
        className="feed-page"
      >
        <ActivityFilters key={JSON.stringify(chosen)} chosen={chosen} />
      </ActivityPanel>
    </>
  )
}

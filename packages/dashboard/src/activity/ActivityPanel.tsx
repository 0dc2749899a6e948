import type { ActivityPage } from '@restack/api/client'
import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Button } from 'react-aria-components/Button'
import { useLive } from '../api/live.js'
import { type ActivityFilter, activityQuery } from '../api/queries.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { useTexts } from '../i18n/index.js'
import { FeedList } from './FeedList.js'
import { FeedSkeleton } from './FeedSkeleton.js'

export type ActivityPanelProps = {
  filter?: ActivityFilter
  heading?: string
  empty?: string
  className?: string
  /** Above the events: fields that filter, a link. */
  children?: ReactNode
}

/** What happened, newest first; new events come in by themselves. */
export function ActivityPanel(props: ActivityPanelProps) {
  const { t } = useTexts()
  const { filter, heading = t('feed.heading'), empty = t('feed.empty'), className = '', children } = props
  const { apiUrl, refetchInterval } = useLive()
  const activity = useInfiniteQuery({ ...activityQuery(apiUrl, filter), refetchInterval })
  return (
    <Panel heading={heading} className={className}>
      {children}
      <QueryView<InfiniteData<ActivityPage>>
        query={activity}
        skeleton={<FeedSkeleton />}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={empty}
      >
        {(data) => (
          <>
            <FeedList items={data.pages.flatMap((page) => page.items)} />
            {activity.hasNextPage ? (
              <Button
                className="button feed-older"
                isPending={activity.isFetchingNextPage}
                onPress={() => void activity.fetchNextPage()}
              >
                {activity.isFetchingNextPage ? t('feed.loadingOlder') : t('feed.older')}
              </Button>
            ) : (
              <p className="feed-end">{t('feed.end')}</p>
            )}
          </>
        )}
      </QueryView>
    </Panel>
  )
}

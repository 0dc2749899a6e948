import type { Activity } from '@restack/api/client'
import { useState } from 'react'
import { useLive } from '../api/live.js'
import { useClock } from '../components/useClock.js'
import { chainNow } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { FeedItem } from './FeedItem.js'

/** Events, newest first. */
export function FeedList({ items }: { items: Activity[] }) {
  const { t } = useTexts()
  const { block } = useLive()
  const now = chainNow(useClock(5), block?.timestamp)
  const [firstSeen] = useState(items[0]?.block ?? 0n)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <ol className="feed-list" aria-label={t('feed.description')} data-testid="activity-list" tabIndex={0}>
      {items.map((item) => (
        <FeedItem key={item.id} activity={item} now={now} isNew={item.block > firstSeen} />
      ))}
    </ol>
  )
}

import { type InfiniteData, useInfiniteQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import { useState } from 'react'
import { Button } from 'react-aria-components/Button'
import { type ActivityKind, activityKind } from '../activity/kinds.js'
import { argumentEntries, fillSentence, sentenceKey } from '../activity/sentence.js'
import { useLive } from '../api/live.js'
import { activityQuery } from '../api/queries.js'
import type { Activity, ActivityPage } from '../api/types.js'
import { CopyButton } from '../components/CopyButton.js'
import { useNameOf } from '../components/names.js'
import { Panel } from '../components/Panel.js'
import { QueryView } from '../components/QueryView.js'
import { SkeletonLine } from '../components/Skeleton.js'
import { useClock } from '../components/useClock.js'
import { isAddress, shortenHex } from '../format/address.js'
import { chainNow, formatDateTime, formatRelativeTime } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

/** What happened, newest first; new events come in by themselves. */
export function ActivityFeed() {
  const { t } = useTexts()
  const { apiUrl, refetchInterval } = useLive()
  const activity = useInfiniteQuery({ ...activityQuery(apiUrl), refetchInterval })
  return (
    <Panel heading={t('feed.heading')} className="feed">
      <QueryView<InfiniteData<ActivityPage>>
        query={activity}
        skeleton={<FeedSkeleton />}
        isEmpty={(data) => data.pages.every((page) => page.items.length === 0)}
        empty={t('feed.empty')}
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

function FeedList({ items }: { items: Activity[] }) {
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

const kindKeys = {
  deposit: 'feed.kindDeposit',
  delegation: 'feed.kindDelegation',
  withdrawal: 'feed.kindWithdrawal',
  slashing: 'feed.kindSlashing',
  allocation: 'feed.kindAllocation',
  operator: 'feed.kindOperator',
  operatorSet: 'feed.kindOperatorSet',
  rate: 'feed.kindRate',
  other: 'feed.kindOther',
} as const satisfies Record<ActivityKind, string>

type FeedItemProps = {
  activity: Activity
  now: number
  /** Came while the page was open. */
  isNew: boolean
}

function FeedItem({ activity, now, isNew }: FeedItemProps) {
  const { t, tag } = useTexts()
  const kind = activityKind(activity.event)
  const { timestamp, transactionHash } = activity
  const reason = activity.summary?.params.description
  return (
    <li className={`feed-item kind-${kind} ${isNew ? 'is-new' : ''}`} data-event={activity.event}>
      <div className="feed-body">
        {' '}
        <p className="feed-line">
          <span className="feed-kind">{t(kindKeys[kind])}</span>
          <span>{formatRelativeTime(Math.min(timestamp, now), now, tag)}</span>
        </p>
        <p className="feed-sentence">
          <Sentence activity={activity} />
        </p>
        {reason ? <p className="feed-reason">{t('feed.reason', { description: reason })}</p> : null}
        <p className="feed-line">
          <time dateTime={new Date(timestamp * 1000).toISOString()}>{formatDateTime(timestamp, tag)}</time>
          <CopyButton value={transactionHash} label={t('copy.hash', { value: transactionHash })}>
            <span className="hex">{shortenHex(transactionHash)}</span>
          </CopyButton>
        </p>
      </div>{' '}
    </li>
  )
}

/** The sentence of the event in the reader's language; without one, the event and its arguments. */
function Sentence({ activity }: { activity: Activity }) {
  const { t } = useTexts()
  const key = sentenceKey(activity)
  const template = i18next.exists(key)
    ? i18next.t(key as 'activity.deposit', { skipInterpolation: true })
    : undefined
  const parts = template === undefined ? null : fillSentence(template, activity)
  if (parts)
    return parts.map((part, index) =>
      'text' in part ? (
        part.text
      ) : (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence keep their order
        <Value key={index} value={part.value} address={part.address} />
      ),
    )
  return (
    <>
      {t('feed.fallback', { event: activity.event, contract: activity.contract })}
      <span className="feed-arguments">
        {argumentEntries(activity).map(([name, value]) => (
          <span key={name} className="feed-argument">
            {name} <Value value={value} />
          </span>
        ))}
      </span>
    </>
  )
}

/** A value from the chain; an address by its name, or short, and in full on hover. */
function Value({ value, address = value }: { value: string; address?: string | undefined }) {
  const nameOf = useNameOf()
  if (!isAddress(address)) return <b>{value}</b>
  return <b title={address}>{nameOf(address) ?? <span className="hex">{shortenHex(address)}</span>}</b>
}

const FeedSkeleton = () => (
  <div className="feed-list" aria-hidden="true">
    {Array.from({ length: 8 }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the rows are all the same
      <div className="feed-item" key={index}>
        <div className="feed-body">
          <p className="feed-line">
            <SkeletonLine width="20%" />
          </p>
          <p className="feed-sentence">
            <SkeletonLine width={`${60 + ((index * 17) % 35)}%`} />
          </p>
          <p className="feed-line">
            <SkeletonLine width="55%" />
          </p>
        </div>{' '}
      </div>
    ))}
  </div>
)

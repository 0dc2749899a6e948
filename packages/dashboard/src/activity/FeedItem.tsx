import type { Activity } from '@restack/api/client'
import { CopyButton } from '../components/CopyButton.js'
import { shortenHex } from '../format/address.js'
import { formatDateTime, formatRelativeTime } from '../format/time.js'
import { useTexts } from '../i18n/index.js'
import { type ActivityKind, activityKind } from './kinds.js'
import { Sentence } from './Sentence.js'

const kindKeys = {
  deposit: 'feed.kindDeposit',
  delegation: 'feed.kindDelegation',
  withdrawal: 'feed.kindWithdrawal',
  slashing: 'feed.kindSlashing',
  allocation: 'feed.kindAllocation',
  operator: 'feed.kindOperator',
  operatorSet: 'feed.kindOperatorSet',
  rate: 'feed.kindRate',
  native: 'feed.kindNative',
  rewards: 'feed.kindRewards',
  other: 'feed.kindOther',
} as const satisfies Record<ActivityKind, string>

type FeedItemProps = {
  activity: Activity
  now: number
  /** Came while the page was open. */
  isNew: boolean
}

/** One event: what kind, what happened, when, in which transaction. */
export function FeedItem({ activity, now, isNew }: FeedItemProps) {
  const { t, tag } = useTexts()
  const kind = activityKind(activity.event)
  const { timestamp, transactionHash } = activity
  const reason = activity.summary.params.description
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

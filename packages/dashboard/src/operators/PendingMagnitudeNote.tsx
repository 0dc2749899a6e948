import type { PendingMagnitude } from '@restack/api/client'
import { useLive } from '../api/live.js'
import { useClock } from '../components/useClock.js'
import { formatAmount } from '../format/amount.js'
import { chainNow, formatDuration, formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

export type PendingMagnitudeNoteProps = { now: bigint; pending: PendingMagnitude | null }

/** What an allocation will be, and when; nothing where no change is on its way. */
export function PendingMagnitudeNote({ now, pending }: PendingMagnitudeNoteProps) {
  const { t, tag } = useTexts()
  const { block } = useLive()
  const seconds = chainNow(useClock(5), block?.timestamp)
  if (!pending) return null
  const percent = `${formatAmount(pending.magnitude, tag, { decimals: 16, digits: 2 })}%`
  const left = pending.estimatedTimestamp - seconds
  return (
    <span
      className={`pending-note ${pending.magnitude > now ? 'is-rising' : 'is-falling'}`}
      title={formatMinute(pending.estimatedTimestamp, tag)}
    >
      {left > 0
        ? t('operator.pendingIn', { percent, duration: formatDuration(left, tag) })
        : t('operator.pendingNow', { percent })}
    </span>
  )
}

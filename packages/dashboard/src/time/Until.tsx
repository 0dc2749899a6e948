import { useLive } from '../api/live.js'
import { useClock } from '../components/useClock.js'
import { chainNow, formatDuration, formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

/** A time to come: the date, and how long that is from now. */
export function Until({ timestamp }: { timestamp: number }) {
  const { t, tag } = useTexts()
  const live = useLive()
  const left = timestamp - chainNow(useClock(1), live.block?.timestamp)
  return (
    <span className="when">
      <time dateTime={new Date(timestamp * 1000).toISOString()}>{formatMinute(timestamp, tag)}</time>
      <span className="soft">
        {left > 0 ? t('time.in', { duration: formatDuration(left, tag) }) : t('time.reached')}
      </span>
    </span>
  )
}

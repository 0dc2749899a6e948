import { useLive } from '../api/live.js'
import { useClock } from '../components/useClock.js'
import { formatInteger } from '../format/amount.js'
import { chainNow, formatDuration, formatMinute } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

export type DueProps = { timestamp: number; block: bigint }

/** A block that something waits for: when it is expected, how long that is from now, and its number. */
export function Due({ timestamp, block }: DueProps) {
  const { t, tag } = useTexts()
  const live = useLive()
  const now = chainNow(useClock(1), live.block?.timestamp)
  const left = timestamp - now
  return (
    <span className="when">
      <time dateTime={new Date(timestamp * 1000).toISOString()}>
        {left > 0 ? t('time.about', { date: formatMinute(timestamp, tag) }) : formatMinute(timestamp, tag)}
      </time>
      <span className="soft">
        {left > 0 ? t('time.in', { duration: formatDuration(left, tag) }) : t('time.reached')}
        {' · '}
        {t('time.block', { block: formatInteger(block, tag) })}
      </span>
    </span>
  )
}

import { useLive } from '../api/live.js'
import { useClock } from '../components/useClock.js'
import { formatInteger } from '../format/amount.js'
import { chainNow, formatMinute, formatRelativeTime } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

export type WhenProps = { timestamp: number; block?: bigint }

/** A time of the past: the date, and how long ago; its block in the title. */
export function When({ timestamp, block }: WhenProps) {
  const { t, tag } = useTexts()
  const live = useLive()
  const now = chainNow(useClock(5), live.block?.timestamp)
  return (
    <span
      className="when"
      title={block === undefined ? undefined : t('time.block', { block: formatInteger(block, tag) })}
    >
      <time dateTime={new Date(timestamp * 1000).toISOString()}>{formatMinute(timestamp, tag)}</time>
      <span className="soft">{formatRelativeTime(Math.min(timestamp, now), now, tag)}</span>
    </span>
  )
}

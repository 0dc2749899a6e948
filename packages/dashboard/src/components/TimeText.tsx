import { formatDateTime, formatRelativeTime } from '../format/time.js'
import { useTexts } from '../i18n/index.js'

export type TimeTextProps = { timestamp: number; now: number }

/** "3 minutes ago" and the date and time it was. Both in seconds. */
export function TimeText({ timestamp, now }: TimeTextProps) {
  const { tag } = useTexts()
  return (
    <time className="time" dateTime={new Date(timestamp * 1000).toISOString()}>
      <span className="time-relative">{formatRelativeTime(timestamp, now, tag)}</span>
      <span className="time-absolute">{formatDateTime(timestamp, tag)}</span>
    </time>
  )
}

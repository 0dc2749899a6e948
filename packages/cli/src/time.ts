import { formatDuration } from './duration.js'

/** `2026-11-22 18:34:36 UTC` */
export function formatTime(time: Date | bigint | number): string {
  const date = time instanceof Date ? time : new Date(Number(time) * 1000)
  return `${date.toISOString().replace('T', ' ').slice(0, 19)} UTC`
}

/** `in 3 days 4 hours`, `2 hours ago`, `now`: seconds from one time to another. */
export function formatDistance(seconds: number): string {
  if (Math.abs(seconds) < 1) return 'now'
  return seconds > 0 ? `in ${formatDuration(seconds)}` : `${formatDuration(-seconds)} ago`
}

/** For JSON: without milliseconds, which chains don't have. */
export function isoTime(time: Date | bigint | number): string {
  const date = time instanceof Date ? time : new Date(Number(time) * 1000)
  return date.toISOString().replace('.000Z', 'Z')
}

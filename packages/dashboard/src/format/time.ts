const units: [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/** `timestamp` as seen from `now`, both in seconds: "3 minutes ago", "3分钟前". */
export function formatRelativeTime(timestamp: number, now: number, language: string): string {
  const seconds = Math.round(timestamp - now)
  const [unit, size] = units.find(([, size]) => Math.abs(seconds) >= size) ?? (['second', 1] as const)
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(Math.trunc(seconds / size), unit)
}

const durationUnits: ['day' | 'hour' | 'minute' | 'second', number][] = [
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
  ['second', 1],
]

/** A length of time in its two largest units, rounded down: "13 days 4 hr", "13天4小时". */
export function formatDuration(seconds: number, language: string): string {
  const whole = Math.max(0, Math.floor(seconds))
  const first = Math.max(
    0,
    durationUnits.findIndex(([, size]) => whole >= size),
  )
  const start = whole === 0 ? durationUnits.length - 1 : first
  return durationUnits
    .slice(start, start + 2)
    .map(([unit, size], index) => {
      const larger = index === 0 ? undefined : durationUnits[start]
      const amount = Math.floor((larger ? whole % larger[1] : whole) / size)
      return index > 0 && amount === 0
        ? ''
        : new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'short' }).format(amount)
    })
    .filter(Boolean)
    .join(language.startsWith('zh') ? '' : ' ')
}

/** Date and time of day to the second, in the reader's time zone. */
export function formatDateTime(timestamp: number, language: string): string {
  return dateFormat(language, { dateStyle: 'medium', timeStyle: 'medium' }).format(timestamp * 1000)
}

/** Date and time of day to the minute. */
export function formatMinute(timestamp: number, language: string): string {
  return dateFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(timestamp * 1000)
}

export function formatDate(timestamp: number, language: string): string {
  return dateFormat(language, { dateStyle: 'medium' }).format(timestamp * 1000)
}

/** A day of the calendar, `YYYY-MM-DD`, in words. */
export function formatDay(day: string, language: string): string {
  return dateFormat(language, { dateStyle: 'medium', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`))
}

/** A tick of a time axis whose ticks are `stepSeconds` apart. */
export function formatTick(timestamp: number, stepSeconds: number, language: string): string {
  if (stepSeconds >= 28 * 86_400)
    return dateFormat(language, { month: 'short', year: 'numeric' }).format(timestamp * 1000)
  if (stepSeconds >= 86_400)
    return dateFormat(language, { month: 'short', day: 'numeric' }).format(timestamp * 1000)
  return dateFormat(language, {
    hour: '2-digit',
    minute: '2-digit',
    ...(stepSeconds < 60 ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(timestamp * 1000)
}

const formats = new Map<string, Intl.DateTimeFormat>()

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(language, options)
  formats.set(key, format)
  return format
}

/** Seconds now, in the chain's time: a chain warped ahead of the clock is its own clock. */
export function chainNow(clockSeconds: number, latestBlockTimestamp: number | undefined): number {
  return Math.max(clockSeconds, latestBlockTimestamp ?? 0)
}

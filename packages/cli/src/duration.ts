import { InputError } from './InputError.js'

const units = { d: 86_400, h: 3_600, m: 60, s: 1 } as const

/**
 * A duration such as `3d`, `12h`, `90m`, `45s` or `1d12h`, in seconds.
 *
 * @throws InputError `InvalidDuration`
 */
export function parseDuration(text: string): number {
  const match = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text)
  const seconds = match
    ? [units.d, units.h, units.m, units.s].reduce(
        (sum, unit, index) => sum + unit * Number(match[index + 1] ?? 0),
        0,
      )
    : 0
  if (seconds > 0 && seconds <= 365 * units.d) return seconds
  throw new InputError({
    code: 'InvalidDuration',
    message: `"${text}" is not a duration above zero and up to a year.`,
    remedy: 'Write days, hours, minutes and seconds like 3d, 12h, 90m, 45s or 1d12h.',
  })
}

/** Seconds in words: the two largest units, such as `1 day 12 hours`. */
export function formatDuration(seconds: number): string {
  const parts: string[] = []
  let left = Math.round(seconds)
  for (const [name, unit] of [
    ['day', units.d],
    ['hour', units.h],
    ['minute', units.m],
    ['second', units.s],
  ] as const) {
    const count = Math.floor(left / unit)
    left -= count * unit
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`)
  }
  return parts.slice(0, 2).join(' ') || '0 seconds'
}

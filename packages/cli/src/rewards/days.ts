import { InputError } from '../InputError.js'

const daySeconds = 86_400

/** The midnight, UTC, with which a date begins, as a second of Unix time. */
export function parseDay(text: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  if (!Number.isNaN(time) && dayText(time / 1000) === text) return time / 1000
  throw new InputError({
    code: 'InvalidDate',
    message: `"${text}" is not a date.`,
    remedy: 'Write it as YYYY-MM-DD, such as 2026-04-10.',
  })
}

/** The midnight with which the day of a time began. */
export function midnight(time: bigint | number): number {
  return Math.floor(Number(time) / daySeconds) * daySeconds
}

/** `2026-04-10`, of a second of Unix time or a date. */
export function dayText(time: number | Date): string {
  return (time instanceof Date ? time : new Date(time * 1000)).toISOString().slice(0, 10)
}

// UTC days as integers since 1970-01-01: snapshot `s` is the midnight that begins day `s`.
import { refuse } from './error.js'

export const secondsPerDay = 86_400

export const dayOf = (timeSeconds: number): number => Math.floor(timeSeconds / secondsPerDay)

export const dateOf = (day: number): string => new Date(day * secondsPerDay * 1000).toISOString().slice(0, 10)

export function parseDate(date: string): number {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  if (Number.isNaN(time) || dateOf(time / 1000 / secondsPerDay) !== date)
    refuse('InvalidDate', `"${date}" is not a date.`, 'Write it as YYYY-MM-DD, for example 2026-04-10.')
  return time / 1000 / secondsPerDay
}

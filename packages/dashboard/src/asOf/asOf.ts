import { getRouteApi } from '@tanstack/react-router'

/** The state at this block, or at the end of this day (UTC, `YYYY-MM-DD`). Neither: now. */
export type AsOf = { block?: number; day?: string }

/** What the address says; nonsense is left out. The block wins over the day. */
export function readAsOf(search: Record<string, unknown>): AsOf {
  const { block, day } = search
  if (typeof block === 'number' && Number.isSafeInteger(block) && block >= 0) return { block }
  if (typeof day === 'string' && isDay(day)) return { day }
  return {}
}

/** Whether it is a day of the calendar: `2026-02-30` is none. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}

const root = getRouteApi('__root__')

/** The block or day that the reader chose, from the address. */
export function useAsOf(): AsOf {
  const { block, day } = root.useSearch()
  return { ...(block !== undefined ? { block } : {}), ...(day !== undefined ? { day } : {}) }
}

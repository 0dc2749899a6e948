// Registration events to ranges of snapshots (chapter 04 §4.4.1) and observations to the same (§4.4.2).
import type { Windows } from './steps.js'

export const openEnd = 0x7fff_ffff

/** What happened to one key, in the order of the chain. */
export type RegistrationEvent = { day: number; registered: boolean }

/** Whether the snapshot of the day on which a registration ends still counts: yes for strategies in sets. */
export type LastDay = 'excluded' | 'included'

export function registrationWindows(events: readonly RegistrationEvent[], lastDay: LastDay): Windows {
  const windows: Windows = []
  for (const [index, { day, registered }] of events.entries()) {
    if (!registered) continue
    const next = events[index + 1]
    if (next && !next.registered && next.day === day) continue
    const last = next ? next.day - (lastDay === 'excluded' ? 1 : 0) : openEnd
    if (last >= day + 1) windows.push(day + 1, last)
  }
  return windows
}

/** Adds a day on which it was seen; days come in ascending order. Snapshot `s` needs both `s - 1` and `s`. */
export function observe(windows: Windows, day: number): void {
  const length = windows.length
  const last = windows[length - 1] ?? Number.NEGATIVE_INFINITY
  if (last === day) return
  if (last === day - 1) windows[length - 1] = day
  else windows.push(day + 1, day)
}

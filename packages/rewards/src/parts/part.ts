// The unit of work: some submissions at one snapshot. Its result depends on nothing but what its key names, so that any
// worker may do it, twice if need be.
import { createHash } from 'node:crypto'
import type { History } from '../history/history.js'
import type { SubmissionKind, SubmissionRow } from '../history/models.js'
import type { RewardsMode } from '../pay/arithmetic.js'

export type Part = {
  key: string
  mode: RewardsMode
  snapshot: number
  /** Indices of submissions. */
  submissions: number[]
  /** The first snapshot whose distribution has it in: its own, or that of a later submission or type. */
  due: number
}

/** Changes when the same part would give another result. */
const version = 2
const largestPart = 32

/** From which cutoff on a type is calculated at all. */
const gate: Partial<Record<SubmissionKind, keyof History['forks']>> = {
  directed_avs: 'arno',
  directed_set: 'mississippi',
  unique_stake: 'sabine',
  total_stake: 'sabine',
}

export type PlanParameters = {
  history: History
  /** Snapshots before this day, from events before its midnight. */
  cutoff: number
  mode?: RewardsMode
  /** Only these snapshots. */
  from?: number
  to?: number
}

/** All parts of a run, snapshots ascending (chapter 04 §4.5). */
export function planParts({ history, cutoff, mode = 'compatible', from, to }: PlanParameters): Part[] {
  const submissions = history.submissions.filter(({ kind, createdDay, startDay }) => {
    const fork = gate[kind]
    return createdDay < cutoff && startDay <= cutoff && (fork === undefined || cutoff >= history.forks[fork])
  })
  const first = Math.max(from ?? 0, Math.min(...submissions.map(({ startDay }) => startDay + 1)))
  const last = Math.min(to ?? cutoff - 1, cutoff - 1)
  const parts: Part[] = []
  for (let snapshot = first; snapshot <= last; snapshot++) {
    const active = submissions.filter(({ startDay, endDay }) => startDay < snapshot && snapshot <= endDay)
    const dueOf = ({ kind, createdDay }: SubmissionRow) => {
      const fork = gate[kind]
      return Math.max(createdDay, snapshot, fork === undefined ? 0 : history.forks[fork] - 1)
    }
    for (const [due, rows] of groupBy(active, dueOf))
      for (const chunk of chunks(
        rows.sort((a, b) => a.token - b.token || a.index - b.index),
        largestPart,
      )) {
        const part = { mode, snapshot, due, submissions: chunk.map(({ index }) => index) }
        parts.push({ ...part, key: partKey(history, part) })
      }
  }
  return parts
}

/** Nothing after the day on which a part is due matters to it. */
export function partKey(
  { dayHashes, firstDay }: Pick<History, 'dayHashes' | 'firstDay'>,
  { mode, snapshot, due, submissions }: Omit<Part, 'key'>,
): string {
  return createHash('sha256')
    .update(JSON.stringify([version, mode, dayHashes[due - firstDay], snapshot, submissions]))
    .digest('hex')
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => number): [number, T[]][] {
  const groups = new Map<number, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return [...groups].sort(([a], [b]) => a - b)
}

function chunks<T>(items: readonly T[], size: number): T[][] {
  const all: T[][] = []
  for (let index = 0; index < items.length; index += size) all.push(items.slice(index, index + size))
  return all
}

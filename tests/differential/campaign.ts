// Plays many sequences: the model writes traces here, forge replays them beside it.
import type { Found } from './difference.js'
import { describeActions, differences } from './difference.js'
import { type Counts, countOf, type Sequence, trace } from './play.js'
import { type Query, standingQueries } from './queries.js'
import { replay } from './replay.js'
import { LENGTH, sequence } from './sequences.js'
import { shrink } from './shrink.js'
import { traceEnd, traceHead } from './trace.js'

/** Sequences of one run of forge. */
const CHUNK = 5

export type CampaignOptions = {
  seed: number
  /** Steps to play, beside those of the openings. Rounded up to whole sequences. */
  steps: number
  /** Sequences played already. */
  from?: number
  /** Runs of forge at a time. */
  lanes?: number
  /** How far all sequences up to `done` have been played, with the counts of this run. */
  onProgress?: (progress: { done: number; counts: Counts }) => void
}

export type CampaignResult = { sequences: number; counts: Counts; failure?: Failure }

export type Failure = {
  seed: number
  sequence: number
  step: number
  first: Found
  shrunk: Found
  actions: string[]
}

export async function campaign(options: CampaignOptions): Promise<CampaignResult> {
  const { seed, from = 0, lanes = 2, onProgress } = options
  const queries = standingQueries()
  const head = traceHead(queries)
  const end = Math.ceil(options.steps / LENGTH)
  const counts: Counts = {}
  const finished = new Map<number, { size: number; counts: Counts }>()
  const running = new Set<Promise<void>>()
  let done = from
  let failed: { index: number; step: number; report: `0x${string}` } | undefined

  for (let start = from; start < end && !failed; start += CHUNK) {
    const size = Math.min(CHUNK, end - start)
    const mine: Counts = {}
    const parts = [head]
    for (let index = start; index < start + size; index++) {
      parts.push(await trace(sequence(seed, index), queries, mine))
    }
    if (running.size >= lanes) await Promise.race(running)
    const lane = replay(parts.join('') + traceEnd).then((disagreement) => {
      if (disagreement) {
        const index = start + disagreement.sequence
        if (!failed || index < failed.index) failed = { ...disagreement, index }
        return
      }
      finished.set(start, { size, counts: mine })
      for (let next = finished.get(done); next; next = finished.get(done)) {
        add(counts, next.counts)
        done += next.size
      }
      onProgress?.({ done, counts })
    })
    const tracked: Promise<void> = lane.finally(() => running.delete(tracked))
    running.add(tracked)
  }
  await Promise.all(running)
  if (!failed) return { sequences: done, counts }
  return { sequences: done, counts, failure: await explain(seed, queries, failed) }
}

export function add(into: Counts, more: Counts): void {
  for (const [type, { succeeded, refused }] of Object.entries(more)) {
    const count = countOf(into, type)
    count.succeeded += succeeded
    count.refused += refused
  }
}

/** Steps that succeeded and that were refused, of all actions. */
export function totals(counts: Counts): { succeeded: number; refused: number } {
  const all: Counts = {}
  for (const count of Object.values(counts)) add(all, { all: count })
  return all.all ?? { succeeded: 0, refused: 0 }
}

async function explain(
  seed: number,
  queries: readonly Query[],
  { index, step, report }: { index: number; step: number; report: `0x${string}` },
): Promise<Failure> {
  const whole = sequence(seed, index)
  const failing: Sequence = { ...whole, choices: whole.choices.slice(0, step + 1) }
  const first = await differences(failing, queries, { sequence: 0, step, report })
  const short = await shrink(failing, { queries })
  const again = await replay(traceHead(queries) + (await trace(short, queries, {}, true)) + traceEnd)
  const shrunk = again ? await differences(short, queries, again) : first
  return { seed, sequence: index, step, first, shrunk, actions: await describeActions(short) }
}

/** What a person needs to see of a failure. */
export function failureText({ seed, sequence, step, first, shrunk, actions }: Failure): string {
  return [
    `Model and contracts disagree: seed ${seed}, sequence ${sequence}, step ${step}.`,
    first.action,
    ...first.differences.slice(0, 10).map((line) => `  ${line}`),
    `Shortest sequence found (${actions.length} steps):`,
    ...actions.map((line) => `  ${line}`),
    'First difference there:',
    ...shrunk.differences.slice(0, 10).map((line) => `  ${line}`),
    `Again: npm run fuzz -- --seed ${seed} --from ${sequence} --steps ${(sequence + 1) * LENGTH}`,
  ].join('\n')
}

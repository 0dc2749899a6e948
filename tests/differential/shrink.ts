// Makes a failing sequence shorter. Candidates are replayed many at a time, in one run of forge, and only their last
// step's views are compared: the steps before it agreed.
import type { Choice } from './generator.js'
import { type Sequence, trace } from './play.js'
import type { Query } from './queries.js'
import { replay } from './replay.js'
import { choices } from './sequences.js'
import { traceEnd, traceHead } from './trace.js'
import type { Code } from './world.js'

const BATCH = 40

export type ShrinkOptions = { queries: readonly Query[]; code?: Code; milliseconds?: number }

/** Drops steps, in halves, quarters and so on; then lets fast-check make what is left simpler. */
export async function shrink(failing: Sequence, options: ShrinkOptions): Promise<Sequence> {
  const until = Date.now() + (options.milliseconds ?? 60_000)
  let current = [...failing.choices]
  const attempt = async (candidates: Choice[][]): Promise<boolean> => {
    for (let start = 0; start < candidates.length && Date.now() < until; start += BATCH) {
      const found = await firstFailing(
        { ...failing, choices: [] },
        candidates.slice(start, start + BATCH),
        options,
      )
      if (found === undefined) continue
      current = found
      return true
    }
    return false
  }
  for (let size = Math.ceil(current.length / 2); size >= 1 && Date.now() < until; ) {
    const shorter = await attempt(without(current, size))
    if (!shorter) size = size === 1 ? 0 : Math.ceil(size / 2)
    else size = Math.min(size, Math.ceil(current.length / 2))
  }
  while (Date.now() < until) {
    const candidates: Choice[][] = []
    for (const candidate of choices.shrink(current, undefined)) {
      candidates.push([...candidate.value])
      if (candidates.length === BATCH * 10) break
    }
    if (!(await attempt(candidates))) break
  }
  return { ...failing, choices: current }
}

/** The list without each of its slices of a size; the last element stays, since it is what fails. */
function without(list: readonly Choice[], size: number): Choice[][] {
  const candidates: Choice[][] = []
  for (let start = 0; start < list.length - 1; start += size) {
    const end = Math.min(start + size, list.length - 1)
    candidates.push([...list.slice(0, start), ...list.slice(end)])
  }
  return candidates
}

async function firstFailing(
  empty: Sequence,
  candidates: Choice[][],
  { queries, code }: ShrinkOptions,
): Promise<Choice[] | undefined> {
  const parts: string[] = []
  for (const candidate of candidates)
    parts.push(await trace({ ...empty, choices: candidate }, queries, {}, true))
  const disagreement = await replay(traceHead(queries, code) + parts.join('') + traceEnd)
  return disagreement && candidates[disagreement.sequence]?.slice(0, disagreement.step + 1)
}

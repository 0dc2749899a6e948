// Has parts done that are not in the store yet, and adds all of them up.
import { dateOf } from '../days.js'
import { refuse } from '../error.js'
import type { Part } from './part.js'
import { decodePartResult, type PartResult } from './partResult.js'
import type { PartStore } from './store.js'
import type { Totals } from './total.js'
import type { PartWorkers } from './workers.js'

export type RunPartsParameters = {
  parts: readonly Part[]
  workers: PartWorkers
  /** Results are added to these. */
  totals: Totals
  store?: PartStore | undefined
  onProgress?: ((done: number, all: number, snapshot: string) => void) | undefined
  onResult?: (part: Part, result: PartResult) => void
}

export type RunPartsReturnType = {
  /** By submission. */
  paid: Map<number, bigint>
  counts: { reused: number; payments: number; recounted: number }
}

export async function runParts({
  parts,
  workers,
  totals,
  store,
  onProgress,
  onResult,
}: RunPartsParameters): Promise<RunPartsReturnType> {
  const paid = new Map<number, bigint>()
  const counts = { reused: 0, payments: 0, recounted: 0 }
  let [next, done] = [0, 0]

  const take = (part: Part, result: PartResult) => {
    totals.add(result)
    for (const [index, submission] of part.submissions.entries())
      paid.set(submission, (paid.get(submission) ?? 0n) + (result.paid[index] ?? 0n))
    onResult?.(part, result)
    counts.payments += result.payments
    counts.recounted += result.recounted
    done += 1
    onProgress?.(done, parts.length, dateOf(part.snapshot))
  }
  const work = async () => {
    for (let part = parts[next++]; part; part = parts[next++]) {
      const kept = await store?.get(part.key)
      const known = kept && decodePartResult(kept)
      if (known) {
        counts.reused += 1
        take(part, known)
        continue
      }
      const bytes = await workers.run(part)
      const result = decodePartResult(bytes)
      if (!result)
        return refuse(
          'DamagedPart',
          `The result of the part ${part.key} of ${dateOf(part.snapshot)} is damaged.`,
          'Run the calculation again; parts that are done are kept.',
        )
      await store?.put(part.key, bytes)
      take(part, result)
    }
  }
  await Promise.all(Array.from({ length: workers.concurrency }, work))
  return { paid, counts }
}

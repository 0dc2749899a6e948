// The two sides of the queue: who gives parts out, and who does them.
import { setTimeout } from 'node:timers/promises'
import { dateOf } from '../days.js'
import { RewardsError } from '../error.js'
import type { History } from '../history/history.js'
import { type Part, partKey } from '../parts/part.js'
import { encodePartResult } from '../parts/partResult.js'
import { createPartRunner } from '../parts/runPart.js'
import type { PartWorkers } from '../parts/workers.js'
import type { Queue } from './openQueue.js'

const pollMs = 100
const expireMs = 1_000

export type QueueWorkersOptions = {
  /** How many parts are in the queue at once: at least as many as there are workers. */
  concurrency?: number
  /** So long a part may take with all its retries before the calculation is given up. */
  giveUpSeconds?: number
}

/**
 * Gives parts to processes that run `workOnQueue` on the same queue. Results are read from the queue's store.
 *
 * @example
 * const queue = await openQueue({ url })
 * await calculateFromHistory(history, { store: queue.store, createWorkers: () => createQueueWorkers(queue) })
 */
export function createQueueWorkers(
  { boss, name, store }: Queue,
  { concurrency = 32, giveUpSeconds = 3_600 }: QueueWorkersOptions = {},
): PartWorkers {
  let expired = Date.now()
  return {
    concurrency,
    async run(part) {
      const id = await boss.send(name, part)
      const started = Date.now()
      let looks = 0
      for (;;) {
        const bytes = await store.get(part.key)
        if (bytes) return bytes
        if (Date.now() - expired > expireMs) {
          expired = Date.now()
          await boss.expire()
        }
        const job = id === null || ++looks % 20 > 0 ? null : await boss.getJobById<Part>(name, id)
        if (job?.state === 'failed' || Date.now() - started > giveUpSeconds * 1000)
          throw notDone(part, job?.output)
        await setTimeout(pollMs)
      }
    },
    close: async () => {},
  }
}

function notDone(part: Part, output: unknown): RewardsError {
  const reason = typeof output === 'object' && output && 'message' in output ? ` ${output.message}` : ''
  return new RewardsError({
    code: 'WorkerFailed',
    message: `No worker has done the part ${part.key} of ${dateOf(part.snapshot)}.${reason}`,
    remedy: 'Check that workers run, and that they read the same events. Parts that are done are kept.',
  })
}

export type WorkOnQueueParameters = {
  queue: Queue
  /** Reads the history; asked again when a part needs events that this one doesn't have. */
  readHistory: () => Promise<History>
  /** Called with each part that was begun. */
  onPart?: (part: Part) => void | Promise<void>
  signal?: AbortSignal
}

/** Does parts from the queue, one after the other, until it is told to stop. Any number of processes may. */
export async function workOnQueue({
  queue,
  readHistory,
  onPart,
  signal,
}: WorkOnQueueParameters): Promise<void> {
  const { boss, name, store } = queue
  let history: History | undefined
  let runPart: ReturnType<typeof createPartRunner> | undefined
  const fits = (part: Part) => history !== undefined && partKey(history, part) === part.key
  const runnerFor = async (part: Part) => {
    if (!runPart || !fits(part)) {
      history = await readHistory()
      runPart = createPartRunner(history)
    }
    if (fits(part)) return runPart
    throw new Error('A worker has other events than the calculation.')
  }
  while (!signal?.aborted) {
    const [job] = await boss.fetch<Part>(name)
    if (!job) {
      await setTimeout(pollMs)
      continue
    }
    try {
      await onPart?.(job.data)
      if (!(await store.get(job.data.key))) {
        const run = await runnerFor(job.data)
        await store.put(job.data.key, encodePartResult(run(job.data)))
      }
      await boss.complete(name, job.id)
    } catch (error) {
      await boss.fail(name, job.id, { message: error instanceof Error ? error.message : String(error) })
    }
  }
}

// Parts and leaves in worker threads: the columns of the history are shared, the rest is copied once a thread.
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import { RewardsError } from '../error.js'
import type { History } from '../history/history.js'
import type { PackedLeaves } from '../leaves/earnerLeaves.js'
import type { Part } from './part.js'
import type { PartWorkers } from './workers.js'

export type ThreadRequest = { part: Part } | { leaves: PackedLeaves }
export type ThreadReply = { bytes: Uint8Array } | { error: string }

type Job = { request: ThreadRequest; resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }
type Thread = { worker: Worker; job: Job | undefined; ready: boolean }

export function createThreadWorkers(history: History, threads = availableParallelism()): PartWorkers {
  const waiting: Job[] = []
  const pool: Thread[] = Array.from({ length: threads }, () => ({
    worker: createWorker(history),
    job: undefined,
    ready: true,
  }))

  const fail = (thread: Thread, cause: unknown) => {
    thread.ready = false
    const error = crashed(cause)
    thread.job?.reject(error)
    thread.job = undefined
    if (pool.every(({ ready }) => !ready)) for (const job of waiting.splice(0)) job.reject(error)
  }
  const giveOut = () => {
    for (const thread of pool) {
      if (thread.job || !thread.ready) continue
      thread.job = waiting.shift()
      if (thread.job) thread.worker.postMessage(thread.job.request)
    }
  }
  for (const thread of pool) {
    thread.worker.on('message', (reply: ThreadReply) => {
      const { job } = thread
      thread.job = undefined
      if ('bytes' in reply) job?.resolve(reply.bytes)
      else job?.reject(crashed(reply.error))
      giveOut()
    })
    thread.worker.on('error', (error) => fail(thread, error))
    thread.worker.on('exit', (code) => fail(thread, `exit code ${code}`))
  }

  const ask = (request: ThreadRequest) =>
    new Promise<Uint8Array>((resolve, reject) => {
      if (pool.every(({ ready }) => !ready)) reject(crashed('no thread is left'))
      else {
        waiting.push({ request, resolve, reject })
        giveOut()
      }
    })

  return {
    concurrency: threads,
    run: (part) => ask({ part }),
    hash: (leaves) => ask({ leaves }),
    async close() {
      await Promise.all(pool.map(({ worker }) => worker.terminate()))
    },
  }
}

/** The worker as it is next to this file: built, or TypeScript that tsx runs in the repository's own tests. */
function createWorker(workerData: History): Worker {
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./partWorker.js', import.meta.url), { workerData })
  const tsxFolder = dirname(createRequire(import.meta.url).resolve('tsx/package.json'))
  const tsx = pathToFileURL(join(tsxFolder, 'dist/esm/api/index.mjs')).href
  const worker = new URL('./partWorker.ts', import.meta.url).href
  return new Worker(`import('${tsx}').then(({ register }) => register()).then(() => import('${worker}'))`, {
    workerData,
    eval: true,
    execArgv: ['--conditions=source'],
  })
}

const crashed = (cause: unknown): RewardsError =>
  new RewardsError({
    code: 'WorkerFailed',
    message: `A worker of the calculation ended unexpectedly: ${cause instanceof Error ? cause.message : String(cause)}.`,
    remedy: 'Run it again; parts that are done are kept. With little memory, use fewer threads.',
  })

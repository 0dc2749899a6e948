import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstDay, generateDays, parameters } from '../../../bench/rewards/generate.js'
import { startPostgres, type TestPostgres } from '../../indexer/test/startPostgres.js'
import { calculateFromHistory, dateOf, foldHistory } from '../src/index.js'
import { createQueueWorkers, openQueue } from '../src/queue/index.js'
import { queueSize } from './queueSize.js'

let postgres: TestPostgres
const workers: ChildProcess[] = []

beforeAll(async () => {
  postgres = await startPostgres()
})
afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL')
  postgres?.stop()
})

function startWorker(mode: 'work' | 'hang'): ChildProcess {
  const path = fileURLToPath(new URL('./queueWorker.ts', import.meta.url))
  const worker = spawn(
    process.execPath,
    ['--import', 'tsx', '--conditions=source', path, postgres.url, mode],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  workers.push(worker)
  return worker
}

it('three worker processes, one of them killed in the middle of a part, give the same root', async () => {
  const history = await foldHistory(parameters, generateDays(queueSize))
  const snapshot = dateOf(firstDay + 2)
  const alone = await calculateFromHistory(history, { snapshot })
  const queue = await openQueue({ url: postgres.url, partSeconds: 2 })
  const hanging = startWorker('hang')
  const calculating = calculateFromHistory(history, {
    ...{ snapshot, store: queue.store },
    createWorkers: () => createQueueWorkers(queue),
  })
  const [begun] = (await once(hanging.stdout as NodeJS.ReadableStream, 'data')) as [Buffer]
  const lost = String(begun).trim()
  const rest = [startWorker('work'), startWorker('work')]
  const done = rest.map((worker) => {
    const keys: string[] = []
    worker.stdout?.on('data', (text) => keys.push(...String(text).trim().split('\n')))
    return keys
  })
  expect(await queue.store.get(lost)).toBeUndefined()
  hanging.kill('SIGKILL')

  const together = await calculating
  expect(together.root).toBe(alone.root)
  expect(together.amounts).toEqual(alone.amounts)
  expect(together.parts.all).toBeGreaterThan(5)
  expect(done.flat()).toContain(lost)
  await queue.close()
})

it('a queue that is not there says so', async () => {
  await expect(openQueue({ url: 'postgres://nobody@127.0.0.1:1/none' })).rejects.toMatchObject({
    code: 'QueueUnavailable',
  })
})

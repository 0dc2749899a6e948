// A worker process of queue.test.ts: it makes the history itself, as any worker reads it itself.
import { generateDays, parameters } from '../../../bench/rewards/generate.js'
import { foldHistory } from '../src/index.js'
import { openQueue, workOnQueue } from '../src/queue/index.js'
import { queueSize } from './queueSize.js'

const [url = '', mode = ''] = process.argv.slice(2)
const queue = await openQueue({ url, partSeconds: 2 })
const stopping = new AbortController()
process.on('SIGTERM', () => stopping.abort())
await workOnQueue({
  queue,
  readHistory: async () => (await foldHistory(parameters, generateDays(queueSize))).history,
  onPart: async ({ key }) => {
    process.stdout.write(`${key}\n`)
    // In the middle of a part: what follows never comes.
    if (mode === 'hang') await new Promise(() => setInterval(() => {}, 1_000))
  },
  signal: stopping.signal,
})
await queue.close()

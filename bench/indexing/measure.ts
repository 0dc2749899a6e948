// One measurement, in a process of its own, so that its memory is its own.
import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { PGlite } from '@electric-sql/pglite'
import { createIndexer, openDatabase } from '@restack/indexer'
import postgres from 'postgres'
import { handLoop, handTable } from './handLoop.js'
import { deployment } from './history.js'

const mark = 'RESTACK_BENCH_INDEX_MEASURE'

export type Measurement = {
  program: 'indexer' | 'slices' | 'viem'
  rpcUrl: string
  blockCount: number
  into: { url: string; schema?: string } | { dataDir: string }
}

export type Measured = { events: number; seconds: number; peakMegabytes: number; cpuSeconds: number }

export function measure(measurement: Measurement): Promise<Measured> {
  const child = fork(fileURLToPath(import.meta.url), [], {
    env: { ...process.env, [mark]: JSON.stringify(measurement) },
  })
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve(message as Measured))
    child.once('exit', () => reject(new Error('A measurement ended before its result.')))
  })
}

async function index({ rpcUrl, into }: Measurement) {
  const database = await openDatabase(into)
  const indexer = createIndexer({ database, deployment, rpcUrl })
  const started = performance.now()
  const { events } = await indexer.sync()
  const seconds = (performance.now() - started) / 1000
  await indexer.stop()
  await database.close()
  return { events, seconds }
}

async function loop({ program, rpcUrl, blockCount, into }: Measurement) {
  const decode = program === 'viem' ? 'viem' : 'slices'
  const sql = 'url' in into ? postgres(into.url, { max: 1, onnotice: () => undefined }) : undefined
  const pglite = 'dataDir' in into ? await PGlite.create({ dataDir: into.dataDir }) : undefined
  await sql?.unsafe(handTable)
  await pglite?.exec(handTable)
  const started = performance.now()
  const events = await handLoop(rpcUrl, blockCount, decode, async (text) => {
    await pglite?.query("COPY hand_events FROM '/dev/blob'", [], { blob: new Blob([text]) })
    if (!sql) return
    const stream = await sql.unsafe('COPY hand_events FROM STDIN').writable()
    await new Promise<void>((resolve, reject) => {
      stream.once('error', reject)
      stream.once('finish', resolve)
      stream.end(text)
    })
  })
  const seconds = (performance.now() - started) / 1000
  await sql?.unsafe('DROP TABLE hand_events')
  await sql?.end()
  await pglite?.close()
  return { events, seconds }
}

const asked = process.env[mark]
if (asked) {
  const measurement = JSON.parse(asked) as Measurement
  const result = await (measurement.program === 'indexer' ? index(measurement) : loop(measurement))
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage()
  const peakMegabytes = Math.round(maxRSS / 1024)
  const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6
  process.send?.({ ...result, peakMegabytes, cpuSeconds } satisfies Measured)
  process.disconnect()
}

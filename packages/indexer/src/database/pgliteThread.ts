import { createRequire } from 'node:module'
import { Worker } from 'node:worker_threads'

type Result = { rows: unknown[] }
/** What `COPY … FROM '/dev/blob'` reads; a text is sent on at once. */
type QueryOptions = { rowMode?: 'array' | 'object'; blob?: Blob | string }

/** What this package and Drizzle use of PGlite. */
export type PgliteClient = {
  readonly closed: boolean
  query(text: string, values?: unknown[], options?: QueryOptions): Promise<Result>
  exec(text: string): Promise<unknown>
  transaction<result>(
    work: (transaction: Pick<PgliteClient, 'query' | 'exec'>) => Promise<result>,
  ): Promise<result>
  dumpDataDir(compression: 'gzip'): Promise<Blob>
  close(): Promise<void>
}

export type PgliteThreadParameters = {
  dataDir: string
  /** Archive to fill an empty folder with. */
  template?: Blob | undefined
}

/** The program of the thread; a text, so that it is the same wherever this package is run from. */
const program = `
const { parentPort, workerData } = require('node:worker_threads')
const { PGlite } = require(workerData.module)
const { dataDir, template } = workerData
const opening = PGlite.create({ dataDir, ...(template && { loadDataDir: new Blob([template]) }) })
const calls = {
  open: async () => undefined,
  query: async (database, text, values, rowMode, bytes) => {
    const { rows } = await database.query(text, values, {
      ...(rowMode && { rowMode }),
      ...(bytes && { blob: new Blob([bytes]) }),
    })
    return { rows }
  },
  exec: async (database, text) => void (await database.exec(text)),
  dump: async (database) => (await database.dumpDataDir('gzip')).arrayBuffer(),
  close: async (database) => database.close(),
}
parentPort.on('message', async ({ id, name, values }) => {
  try {
    parentPort.postMessage({ id, result: await calls[name](await opening, ...values) })
  } catch (error) {
    const { message = String(error), code, detail, hint } = error ?? {}
    parentPort.postMessage({ id, error: { message, code, detail, hint } })
  }
})
`

const encoder = new TextEncoder()

type Answer = { id: number; result?: unknown; error?: { message: string } }

/**
 * PGlite in a thread of its own: while it writes, this one reads the next page, or answers.
 *
 * @example
 * const pglite = await openPgliteThread({ dataDir: '.restack/index' })
 */
export async function openPgliteThread({ dataDir, template }: PgliteThreadParameters): Promise<PgliteClient> {
  const module = createRequire(import.meta.url).resolve('@electric-sql/pglite')
  const bytes = template && (await template.arrayBuffer())
  const worker = new Worker(program, {
    eval: true,
    execArgv: [],
    workerData: { module, dataDir, template: bytes },
    ...(bytes && { transferList: [bytes] }),
  })
  const waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>()
  let lastId = 0
  let closed = false
  /** Ends when nobody holds the database. */
  let turn: Promise<unknown> = Promise.resolve()

  worker.on('message', ({ id, result, error }: Answer) => {
    const call = waiting.get(id)
    waiting.delete(id)
    if (waiting.size === 0) worker.unref()
    if (error) call?.reject(Object.assign(new Error(error.message), error))
    else call?.resolve(result)
  })
  const fail = (error: Error) => {
    closed = true
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', fail)
  worker.on('exit', () => fail(new Error('the embedded database is closed')))

  function call<result>(name: string, values: unknown[], transfer: ArrayBuffer[] = []): Promise<result> {
    if (closed) return Promise.reject(new Error('the embedded database is closed'))
    return new Promise((resolve, reject) => {
      const id = lastId++
      waiting.set(id, { resolve: resolve as (value: unknown) => void, reject })
      worker.ref()
      worker.postMessage({ id, name, values }, transfer)
    })
  }

  function alone<result>(work: () => Promise<result>): Promise<result> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  const inside: Pick<PgliteClient, 'query' | 'exec'> = {
    query: async (text, values = [], { rowMode, blob } = {}) => {
      const rows = typeof blob === 'string' ? encoder.encode(blob).buffer : await blob?.arrayBuffer()
      return call('query', [text, values, rowMode, rows], rows ? [rows] : [])
    },
    exec: (text) => call('exec', [text]),
  }

  try {
    await call('open', [])
  } catch (error) {
    await worker.terminate()
    throw error
  }
  return {
    get closed() {
      return closed
    },
    query: (text, values, options) => alone(() => inside.query(text, values, options)),
    exec: (text) => alone(() => inside.exec(text)),
    transaction: (work) =>
      alone(async () => {
        await inside.exec('BEGIN')
        try {
          const result = await work(inside)
          await inside.exec('COMMIT')
          return result
        } catch (error) {
          await inside.exec('ROLLBACK')
          throw error
        }
      }),
    dumpDataDir: async () =>
      new Blob([await alone(() => call<ArrayBuffer>('dump', []))], { type: 'application/x-gzip' }),
    close: () =>
      alone(async () => {
        await call('close', [])
        await worker.terminate()
      }),
  }
}

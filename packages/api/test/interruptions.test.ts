import { fork } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { type Devnet, startDevnet } from '@restack/devnet'
import { createIndexer, type Database, openDatabase, reindex } from '@restack/indexer'
import { build } from 'esbuild'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { dump } from '../../indexer/test/dump.js'
import { startPostgres, type TestPostgres } from '../../indexer/test/startPostgres.js'
import { createApi } from '../src/index.js'

let devnet: Devnet
let postgres: TestPostgres
let undisturbed: Database
const root = mkdtempSync(join(tmpdir(), 'restack-interruptions-'))

const routes = [
  '/v1/deployment',
  '/v1/overview',
  '/v1/strategies',
  '/v1/tvl/history?points=50',
  '/v1/operators',
  '/v1/operator-sets',
  '/v1/avss',
  '/v1/graph',
  '/v1/breakdown',
  '/v1/stakers?limit=500',
  '/v1/withdrawals?limit=500',
  '/v1/slashes?limit=500',
  '/v1/search?q=operator',
  '/v1/activity?limit=200',
  '/v1/activity?limit=200&all=true',
]

/** The indexer's program in one file, so that it starts at once; two folders deep, where it finds its migrations. */
const program = fileURLToPath(new URL('../../indexer/node_modules/.cache/indexProcess.mjs', import.meta.url))

beforeAll(async () => {
  await build({
    entryPoints: [fileURLToPath(new URL('../../indexer/test/indexProcess.ts', import.meta.url))],
    outfile: program,
    bundle: true,
    platform: 'node',
    format: 'esm',
    conditions: ['source'],
    external: ['@electric-sql/pglite', 'postgres'],
  })
  postgres = await startPostgres()
  devnet = await startDevnet({ ports: { chain: 0 }, api: false, live: false })
  undisturbed = await openDatabase({ url: postgres.url, schema: 'undisturbed' })
  await syncInto(undisturbed)
})

afterAll(async () => {
  await undisturbed?.close()
  await devnet?.stop()
  postgres?.stop()
  rmSync(root, { recursive: true, force: true })
})

async function syncInto(database: Database) {
  const indexer = createIndexer({ database, deployment: devnet.deployment, rpcUrl: devnet.rpcUrl })
  await indexer.sync()
  await indexer.stop()
}

/** All tables, and what every route answers. */
async function everything(database: Database) {
  const app = createApi({ database, deployment: devnet.deployment })
  const answers = await Promise.all(
    routes.map(async (route) => {
      const response = await app.request(route)
      expect(response.status, route).toBe(200)
      return [route, await response.json()] as const
    }),
  )
  return { tables: await dump(database), answers: Object.fromEntries(answers) }
}

type Target = { url?: string; dataDir?: string }

/** Indexes in another process; kills it some time after its so-manieth page, or lets it come to its end. */
async function indexElsewhere(target: Target, kill?: { afterPages: number; milliseconds: number }) {
  const settings = { ...target, deployment: devnet.deployment, rpcUrl: devnet.rpcUrl }
  const child = fork(program, {
    execArgv: [],
    env: { ...process.env, RESTACK_TEST_INDEX: JSON.stringify(settings) },
  })
  let pages = 0
  child.on('message', async () => {
    pages++
    if (pages !== kill?.afterPages) return
    await wait(kill.milliseconds)
    child.kill('SIGKILL')
  })
  const signal = await new Promise<string | null>((resolve) => child.once('exit', (_, by) => resolve(by)))
  return { pages, signal }
}

const random = (below: number) => Math.floor(Math.random() * below)

describe.each([
  ['PGlite, in one process', (): Target => ({ dataDir: join(root, 'killed') })],
  ['Postgres, in separate processes', (): Target => ({ url: postgres.url })],
] as const)('on %s', (_, target) => {
  test('an indexer killed at five random points ends with the tables and answers of one that was left alone', async () => {
    const points = Array.from({ length: 5 }, () => ({ afterPages: 1 + random(5), milliseconds: random(30) }))
    for (const point of points) {
      expect(await indexElsewhere(target(), point), JSON.stringify(point)).toMatchObject({
        signal: 'SIGKILL',
      })
    }
    const last = await indexElsewhere(target())
    expect(last.signal).toBeNull()
    expect(last.pages, JSON.stringify(points)).toBeGreaterThan(0)
    const database = await openDatabase(target())
    const kept = await everything(database)
    await database.close()
    expect(kept).toEqual(await everything(undisturbed))
    expect(kept.tables.events?.length).toBeGreaterThan(500)
  }, 300_000)
})

test('an index that is forgotten from a block on, and read again, is the same', async () => {
  const before = await everything(undisturbed)
  const head = Number(await devnet.client.getBlockNumber())
  expect((await reindex({ database: undisturbed, fromBlock: head - 200 })).block).toBeLessThan(head - 200)
  await syncInto(undisturbed)
  expect(await everything(undisturbed)).toEqual(before)
  expect(await reindex({ database: undisturbed })).toEqual({ block: undefined })
  await syncInto(undisturbed)
  expect(await everything(undisturbed)).toEqual(before)
  await expect(reindex({ database: undisturbed, fromBlock: 1.5 })).rejects.toMatchObject({
    code: 'InvalidBlock',
  })
})

test('after a reorganization of 20 blocks, both equal a fresh index of the chain as it then is', async () => {
  const folder: Target = { dataDir: join(root, 'killed') }
  const before = await everything(undisturbed)
  await devnet.client.request({ method: 'anvil_reorg', params: [20, []] } as never)
  await syncInto(undisturbed)
  await indexElsewhere(folder)
  const fresh = await openDatabase({ url: postgres.url, schema: 'fresh' })
  await syncInto(fresh)
  const expected = await everything(fresh)
  await fresh.close()
  const embedded = await openDatabase(folder)
  const reorganized = await everything(embedded)
  await embedded.close()
  expect(await everything(undisturbed)).toEqual(expected)
  expect(reorganized).toEqual(expected)
  expect(expected).not.toEqual(before)
})

// How many requests a second the API answers, over an index of 250,000 stakers in Postgres: all routes are measured,
// and the five heaviest printed, beside the SQL of the same answers run through the same driver without the API.
import { createIndexer, openDatabase } from '@restack/indexer'
import { startPostgres } from '../packages/indexer/test/startPostgres.js'
import { deployment, depositsPerBlock, stakerCount } from './indexing/history.js'
import { startSource } from './indexing/source.js'
import { type BenchResult, main } from './report.js'
import { createRandom, load } from './serving/load.js'
import { type Route, routesOver } from './serving/routes.js'
import { startServer } from './serving/server.js'
import { openStatements, type Statements } from './serving/statements.js'

const shown = 5
const firstLookMs = 1_000
const secondLookMs = 5_000
const everything = process.argv.includes('--all')

export async function run(): Promise<BenchResult[]> {
  const option = process.argv.indexOf('--stakers')
  const stakers = option > 0 ? Number(process.argv[option + 1]) : stakerCount
  const postgres = await startPostgres()
  try {
    return await measureApi(postgres.url, stakers)
  } finally {
    postgres.stop()
  }
}

/** Continues the index in the database until it has so many stakers, and measures the API over it. */
export async function measureApi(databaseUrl: string, stakers: number): Promise<BenchResult[]> {
  // the first two blocks have fewer deposits
  const blockCount = Math.ceil(stakers / depositsPerBlock) + 2
  const counted = await fill(databaseUrl, blockCount)
  const statements = await openStatements(databaseUrl)
  const server = await startServer(databaseUrl)
  try {
    const loads: { route: Route; perSecond: number }[] = []
    for (const route of routesOver(blockCount)) {
      await ask(server.url, route, createRandom(9))()
      const { perSecond } = await load(ask(server.url, route, createRandom()), firstLookMs)
      loads.push({ route, perSecond })
    }
    loads.sort((a, b) => a.perSecond - b.perSecond)
    const results: BenchResult[] = []
    for (const { route } of everything ? loads : loads.slice(0, shown)) {
      results.push(...(await measureRoute(server.url, statements, route, counted)))
    }
    return results
  } finally {
    server.stop()
    await statements.close()
  }
}

async function measureRoute(
  url: string,
  statements: Statements,
  route: Route,
  stakers: number,
): Promise<BenchResult[]> {
  const ours = await load(ask(url, route, createRandom(2)), secondLookMs)
  const random = createRandom(2)
  const samples = await sampled(() => statements.of(route.path(random)))
  let turn = 0
  const rival = await load(() => statements.run(samples[turn++ % samples.length] ?? []), secondLookMs)
  const result = (what: string, unit: string, key: keyof typeof ours): BenchResult => ({
    bench: 'api',
    case: `${route.name} with ${stakers.toLocaleString('en')} stakers, ${what}`,
    ours: ours[key],
    rival: rival[key],
    ratio: Math.round((ours[key] / rival[key]) * 100) / 100,
    unit,
  })
  return [
    result('beside its SQL alone', 'requests/s', 'perSecond'),
    result('median', 'ms', 'p50'),
    result('99th percentile', 'ms', 'p99'),
  ]
}

function ask(url: string, route: Route, random: (below: number) => number): () => Promise<void> {
  return async () => {
    const path = route.path(random)
    const response = await fetch(url + path)
    const text = await response.text()
    if (!response.ok && response.status !== 404) throw new Error(`${path}: ${text}`)
  }
}

async function sampled<item>(make: () => Promise<item>): Promise<item[]> {
  const items: item[] = []
  for (let index = 0; index < 20; index++) items.push(await make())
  return items
}

/** @returns Stakers. */
export async function fill(url: string, blockCount: number): Promise<number> {
  const source = await startSource(blockCount)
  const database = await openDatabase({ url })
  const indexer = createIndexer({ database, deployment, rpcUrl: source.url })
  try {
    await indexer.sync()
    const [row] = await database.transaction((transaction) =>
      transaction.query<{ count: number }>(
        'SELECT stakers AS count FROM network_totals ORDER BY block DESC LIMIT 1',
      ),
    )
    return Number(row?.count)
  } finally {
    await indexer.stop()
    await database.close()
    source.stop()
  }
}

await main(import.meta.url, run)

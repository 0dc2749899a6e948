import { createIndexer, openDatabase, readOnly, rows } from '@restack/indexer'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { deployment, eventsPerBlock } from '../../../bench/indexing/history.js'
import { startSource } from '../../../bench/indexing/source.js'
import { createRandom } from '../../../bench/serving/load.js'
import { routesOver } from '../../../bench/serving/routes.js'
import { openStatements, type Statements } from '../../../bench/serving/statements.js'
import { startPostgres, type TestPostgres } from '../../indexer/test/startPostgres.js'

const blockCount = 300
/** Of 60,000 events. What an answer looks at must not grow with the index. */
const mostRows = 6_000
/** Tables that grow with every event: a scan from the beginning is a fault however small they are here. */
const growing = new Set(['events', 'mentions', 'transactions', 'position_changes', 'operator_share_changes'])
/** Orders everybody by worth, beside the requests and once a minute. */
const ranking = /^\/v1\/stakers($|\?)/

let postgres: TestPostgres
let statements: Statements

beforeAll(async () => {
  postgres = await startPostgres()
  const source = await startSource(blockCount)
  const database = await openDatabase({ url: postgres.url })
  const indexer = createIndexer({ database, deployment, rpcUrl: source.url })
  expect((await indexer.sync()).events).toBe(blockCount * eventsPerBlock)
  await indexer.stop()
  await database.close()
  source.stop()
  statements = await openStatements(postgres.url)
})

afterAll(async () => {
  await statements.close()
  postgres.stop()
})

test.each(routesOver(blockCount).filter(({ name }) => !ranking.test(name)))(
  '$name looks at few rows, and at no growing table from its beginning',
  async ({ path }) => {
    const random = createRandom(5)
    for (let turn = 0; turn < 2; turn++) {
      const asked = path(random)
      const found = await statements.of(asked)
      expect(found.length).toBeGreaterThan(0)
      for (const statement of found) {
        const scans = await statements.scansOf(statement)
        const bad = scans.filter(
          ({ kind, table, rows }) => rows > mostRows || (kind === 'Seq Scan' && growing.has(table)),
        )
        expect(bad, `${asked}\n${statement.query}`).toEqual([])
      }
    }
  },
)

test('a query that takes too long is given up, with a sentence', async () => {
  const database = await openDatabase({ url: postgres.url, readTimeoutMs: 50 })
  try {
    await expect(
      readOnly(database, (connection) => rows(connection, sql`SELECT pg_sleep(5)`)),
    ).rejects.toMatchObject({
      code: 'QueryTimeout',
      message: 'The database gave the question up: it took too long.',
    })
  } finally {
    await database.close()
  }
})

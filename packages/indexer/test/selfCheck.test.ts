import { type Devnet, startDevnet } from '@restack/devnet'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createIndexer, type Database, ledgerAt, openDatabase, rows, selfCheck } from '../src/index.js'
import { describePods } from './pods.js'

let devnet: Devnet
let database: Database

beforeAll(async () => {
  database = await openDatabase()
  devnet = await startDevnet({ ports: { chain: 0 }, api: false, live: false })
  const { deployment, rpcUrl } = devnet
  const indexer = createIndexer({ database, deployment, rpcUrl })
  await indexer.sync()
  await indexer.stop()
})

afterAll(async () => {
  await devnet?.stop()
  await database?.close()
})

test('derived values equal the views of the contracts at 220 random points of the default scenario', async () => {
  const { deployment, rpcUrl } = devnet
  const report = await selfCheck({ database, deployment, rpcUrl, points: 220, seed: 20261122 })
  expect(report.differences).toEqual([])
  expect(report).toMatchObject({ points: 220, unavailable: 0 })
  expect(report.telling).toBeGreaterThan(1000)
}, 300_000)

test('a wrong row is found', async () => {
  const { deployment, rpcUrl } = devnet
  const block = Number(await devnet.client.getBlockNumber())
  const [victim] = await rows<{ operator: string }>(
    database.db,
    sql`SELECT operator FROM operator_share_changes WHERE "first" LIMIT 1`,
  )
  const add = (delta: number) =>
    database.db.execute(
      sql`UPDATE operator_share_changes SET shares = shares + ${delta} WHERE operator = ${victim?.operator}`,
    )
  await add(1)
  const report = await selfCheck({ database, deployment, rpcUrl, points: 60, blocks: [block] })
  await add(-1)
  expect(report.differences.length).toBeGreaterThan(0)
  expect(new Set(report.differences.map(({ account }) => account))).toEqual(new Set([victim?.operator]))
  expect(report.differences).toContainEqual(expect.objectContaining({ view: 'operatorShares', block }))
})

test('at every block no share of a strategy is owned twice, and rounding leaves at most a wei for each change', async () => {
  const blocks = await rows<{ block: string; slashed: string; changes: string }>(
    database.db,
    // Events up to the block that move shares, and slashes among them
    sql`SELECT block::text AS block,
        (sum(sum(CASE WHEN event = 'OperatorSlashed' THEN 1 ELSE 0 END)) OVER (ORDER BY block))::text AS slashed,
        (sum(sum(CASE WHEN event IN ('Deposit', 'SlashingWithdrawalQueued', 'SlashingWithdrawalCompleted',
          'OperatorSharesIncreased', 'OperatorSharesDecreased', 'BurnOrRedistributableSharesIncreased',
          'BurnOrRedistributableSharesDecreased') THEN 1 ELSE 0 END)) OVER (ORDER BY block))::text AS changes
      FROM events GROUP BY block ORDER BY events.block`,
  )
  let equal = 0
  let slashed = 0
  for (const { block, slashed: slashes, changes } of blocks) {
    for (const ledger of await ledgerAt(database.db, { block: Number(block) })) {
      const where = `block ${block}, ${ledger.strategy}`
      expect(ledger.unownedShares, where).toBeGreaterThanOrEqual(0n)
      if (slashes === '0') {
        expect(ledger.unownedShares, where).toBe(0n)
        if (ledger.totalShares > 0n) equal++
      } else {
        expect(ledger.unownedShares, where).toBeLessThanOrEqual(BigInt(changes))
        slashed++
      }
    }
  }
  expect(equal).toBeGreaterThan(50)
  expect(slashed).toBeGreaterThan(100)
})

describePods(() => ({ devnet, database }))

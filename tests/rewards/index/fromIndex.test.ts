import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import {
  calculateSnapshot,
  type Database,
  databaseStore,
  followSnapshots,
  type Indexer,
  type IndexerUpdate,
  openDatabase,
} from '../../../packages/indexer/src/index.js'
import { startPostgres, type TestPostgres } from '../../../packages/indexer/test/startPostgres.js'
import {
  createThreadWorkers,
  explainLeaf,
  type PartStore,
  type RewardsInput,
} from '../../../packages/rewards/src/index.js'
import { plainRewards } from '../plain/calculate.js'
import { CURRENT_RULES } from '../scenarios/log.js'
import { scenarioOf, seeds } from '../scenarios/scenario.js'
import { deploymentOf, fillIndex } from './fillIndex.js'

const input = busyHistory()
const deployment = deploymentOf(input)
const dates = input.days.map(({ date }) => date)
const plainRoots = dates.map((date) => plainRewards(input, date).root)
let postgres: TestPostgres
let alone: Database
let shared: Database

beforeAll(async () => {
  postgres = await startPostgres()
  ;[alone, shared] = await Promise.all([openDatabase(), openDatabase({ url: postgres.url })])
  await fillIndex(alone, input)
  await fillIndex(shared, input)
})
afterAll(async () => {
  await alone?.close()
  await shared?.close()
  postgres?.stop()
})

test('PGlite, one thread: the roots of all days are the plain ones', async () => {
  const { snapshots, history } = await calculateSnapshot({ database: alone, deployment })
  expect(snapshots.map(({ snapshot }) => snapshot)).toEqual(dates)
  expect(snapshots.map(({ root }) => root)).toEqual(plainRoots)
  expect(new Set(plainRoots).size).toBeGreaterThan(5)
  for (const { earner, token, cumulativeAmount } of plainRewards(input, dates.at(-1) ?? '').amounts)
    expect(explainLeaf({ history, earner, token }).cumulativeAmount).toBe(cumulativeAmount)
})

test('Postgres, three threads, broken off and gone on with: the same tables', async () => {
  const kept = databaseStore(shared)
  let left = 5
  const store: PartStore = {
    ...kept,
    put: async (key, bytes) => {
      await kept.put(key, bytes)
      if (left-- === 0) throw new Error('the power is gone')
    },
  }
  const createWorkers = (history: Parameters<typeof createThreadWorkers>[0]) =>
    createThreadWorkers(history, 3)
  await expect(calculateSnapshot({ database: shared, deployment, store, createWorkers })).rejects.toThrow(
    'power',
  )
  const before = (await read(shared)).snapshots.length
  const { snapshots } = await calculateSnapshot({ database: shared, deployment, createWorkers })
  expect(before).toBeLessThan(dates.length)
  expect(snapshots.length).toBe(dates.length - before)
  expect(snapshots.reduce((sum, { reused }) => sum + reused, 0)).toBeGreaterThan(0)
  expect(await read(shared)).toEqual(await read(alone))
  expect((await read(shared)).parts).toEqual([])
})

test('a day of events that changed: what follows is calculated anew, what came before stays', async () => {
  const before = await read(alone)
  const submission = input.events.findLast(({ name }) => name === 'TotalStakeRewardsSubmissionCreated')
  if (!submission) throw new Error('The scenario has no such submission.')
  await alone.transaction(async (transaction) => {
    await transaction.query('DELETE FROM events WHERE block >= $1', [submission.blockNumber])
    await transaction.query('DELETE FROM restaked_strategies WHERE block >= $1', [submission.blockNumber])
  })
  const { snapshots } = await calculateSnapshot({ database: alone, deployment })
  const events = input.events.filter(({ blockNumber }) => blockNumber < submission.blockNumber)
  const shorter = {
    ...input,
    events,
    days: input.days.map((day) => ({ ...day, events: countOf(events, day) })),
  }
  const changed = dates.indexOf(dateOf(submission.blockTime))
  expect(snapshots.map(({ snapshot }) => snapshot)).toEqual(dates.slice(changed))
  expect(snapshots.map(({ root }) => root)).toEqual(
    dates.slice(changed).map((date) => plainRewards(shorter, date).root),
  )
  expect((await read(alone)).snapshots.slice(0, changed)).toEqual(before.snapshots.slice(0, changed))
  expect(await calculateSnapshot({ database: alone, deployment })).toMatchObject({ snapshots: [] })
})

test('the job runs when the index has reached another day, and tells what went wrong', async () => {
  for (const table of ['rewards_snapshot', 'rewards_leaf', 'rewards_payment'])
    await shared.transaction((transaction) => transaction.run(`DELETE FROM ${table}`))
  const follow = (listen: Indexer['subscribe'], broken = false) => {
    const told: string[] = []
    const follower = followSnapshots({
      ...{ indexer: { subscribe: listen }, database: shared },
      deployment: broken ? { ...deployment, contracts: withoutRewards } : deployment,
      onSnapshot: ({ root }) => told.push(String(root)),
      onError: ({ code }) => told.push(code),
    })
    return { told, follower }
  }
  let commit: (update: IndexerUpdate) => void = () => {}
  const { rewardsCoordinator: _, ...withoutRewards } = deployment.contracts
  const listen: Indexer['subscribe'] = (listener) => {
    commit = listener
    return () => undefined
  }
  const time = (input.events.at(-1)?.blockTime ?? 0) + 40_000
  const good = follow(listen)
  commit({ block: { block: 9, hash: '0x', timestamp: time }, activity: [] })
  commit({ block: { block: 10, hash: '0x', timestamp: time + 1 }, activity: [] })
  await good.follower.stop()
  expect(good.told).toEqual(plainRoots.map(String))
  const bad = follow(listen, true)
  await bad.follower.look()
  expect(bad.told).toEqual(['NoRewards'])
})

/** A history of today's rules of four weeks, with every type of submission. */
function busyHistory(): RewardsInput {
  const one = fc.sample(seeds, { seed: 31, numRuns: 8 }).at(-1)
  if (!one) throw new Error('There is no such sample.')
  return scenarioOf({ ...one, legacy: [], forks: CURRENT_RULES, excluded: 0 }).input
}

const dateOf = (time: number) => new Date(time * 1000).toISOString().slice(0, 10)
const countOf = (events: RewardsInput['events'], { fromBlock, toBlock }: RewardsInput['days'][number]) =>
  events.filter(({ blockNumber }) => blockNumber >= fromBlock && blockNumber <= toBlock).length

/** The tables of results, but for when they were calculated. */
async function read(database: Database) {
  const table = (text: string) =>
    database.transaction((transaction) => transaction.query<Record<string, string>>(text))
  return {
    snapshots: await table(
      `SELECT snapshot_date, snapshot_timestamp::text, root, leaves::text, events_hash, file_hash, total::text,
         dust::text FROM rewards_snapshot ORDER BY snapshot_date`,
    ),
    leaves: await table(
      'SELECT earner, token, from_snapshot, cumulative::text FROM rewards_leaf ORDER BY earner, token, from_snapshot',
    ),
    payments: await table('SELECT t::text AS row FROM rewards_payment AS t ORDER BY 1'),
    parts: await table('SELECT key FROM rewards_part'),
  }
}

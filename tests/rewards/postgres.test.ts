import fc from 'fast-check'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadSqlRival, runSqlRival, sqlRivalAmounts } from '../../bench/rewards/sqlRival.js'
import { startPostgres, type TestPostgres } from '../../packages/indexer/test/startPostgres.js'
import type { Address } from '../../packages/rewards/src/input.js'
import { plainRewards } from './plain/calculate.js'
import { perDay, proportion, quotient, splitOf, text } from './plain/decimal.js'
import { byFifteenDigits, byShortestText } from './plain/float.js'
import { dateAt, dayAt, emit, emptyLog, inputOf, secondsAt } from './scenarios/log.js'
import { submitProRata } from './scenarios/submit.js'

// The arithmetic of chapter 04 §4.2 and §4.9 is Postgres' own: it is asked here.
let server: TestPostgres
let sql: postgres.Sql

beforeAll(async () => {
  server = await startPostgres()
  sql = postgres(server.url, { max: 1, onnotice: () => {} })
})

afterAll(async () => {
  await sql.end()
  server.stop()
})

const magnitude = fc.nat(60).chain((digits) => fc.bigInt(0n, 10n ** BigInt(digits)))
const anyDecimal = fc.record({ units: magnitude, scale: fc.constantFrom(0, 0, 0, 4, 15, 16, 20, 31) })

test('QDIV is what Postgres answers, with its scale', async () => {
  const pairs = fc.sample(fc.tuple(anyDecimal, anyDecimal), { numRuns: 3000, seed: 4 })
  const positive = pairs.filter(([, b]) => b.units > 0n)
  const rows = await sql`
    select (a / b)::text as quotient, floor(a / b * 1000000000000000)::text as part
    from unnest(${positive.map(([a]) => text(a))}::numeric[], ${positive.map(([, b]) => text(b))}::numeric[])
      with ordinality as pairs (a, b, at) order by at`
  const ours = positive.map(([a, b]) => ({ quotient: text(quotient(a, b)), part: String(proportion(a, b)) }))
  expect(positive.length).toBeGreaterThan(2500)
  expect(rows.map(({ quotient, part }) => ({ quotient, part }))).toEqual(ours)
})

test('DAY and SPLIT are what Postgres answers', async () => {
  const cases = fc.sample(fc.tuple(magnitude, fc.integer({ min: 1, max: 9999 })), { numRuns: 2000, seed: 5 })
  const [amounts, numbers] = [cases.map(([a]) => String(a)), cases.map(([, n]) => n)]
  const rows = await sql`
    select floor(a / n)::text as daily, floor(a * n / 10000)::text as split
    from unnest(${amounts}::numeric[], ${numbers}::int[]) with ordinality as cases (a, n, at) order by at`
  const ours = cases.map(([a, n]) => ({ daily: String(perDay(a, n)), split: String(splitOf(a, BigInt(n))) }))
  expect(rows.map(({ daily, split }) => ({ daily, split }))).toEqual(ours)
})

test('doubles become integers as Postgres makes them, by fifteen digits and by the shortest text', async () => {
  const ties = [123456789012344.5, 123456789012345.5, 0.5, 1.5, 2.5, 1e15 + 0.5, 2.4999999999999996]
  const doubles = [
    ...ties,
    ...fc.sample(fc.double({ min: 0, max: 1e38, noNaN: true }), { numRuns: 1000, seed: 6 }),
    ...fc.sample(fc.double({ min: 0, max: 1e6, noNaN: true }), { numRuns: 1000, seed: 7 }),
  ]
  const rows = await sql`
    select round(d::numeric)::text as digits, round(d::text::numeric)::text as shortest
    from unnest(${doubles.map(String)}::float8[]) with ordinality as doubles (d, at) order by at`
  const ours = doubles.map((one) => ({
    ...{ digits: String(byFifteenDigits(one)), shortest: String(byShortestText(one)) },
  }))
  expect(rows.map(({ digits, shortest }) => ({ digits, shortest }))).toEqual(ours)
})

test('the SQL that the bench takes as its rival pays what the plain calculation pays', async () => {
  const account = (number: number): Address => `0x${number.toString(16).padStart(40, '0')}`
  const random = fc.sample(fc.tuple(fc.nat(999), fc.bigInt(1n, 10n ** 24n)), { numRuns: 400, seed: 8 })
  const operators = Array.from({ length: 9 }, (_, i) => account(0xb00 + i))
  const strategies = Array.from({ length: 5 }, (_, i) => account(0x500 + i))
  const multipliers = strategies.map((strategy, i) => ({ strategy, multiplier: BigInt(i) * 10n ** 18n + 7n }))
  const [amount, duration] = [10n ** 24n + 5n, 7]
  const log = emptyLog()
  const delegations = new Map<Address, Address>()
  const shares = new Map<Address, Map<Address, bigint>>()
  for (const [i, [number, units]] of random.entries()) {
    const [staker, operator] = [account(0xa000 + i), operators[number % 9] as Address]
    const strategy = strategies[number % 5] as Address
    emit(log, 'strategyManager', 'Deposit', { staker, strategy, shares: units })
    emit(log, 'delegationManager', 'StakerDelegated', { staker, operator })
    delegations.set(staker, operator)
    shares.set(staker, new Map([[strategy, units]]))
  }
  const registered = operators.slice(1)
  for (const operator of registered)
    emit(log, 'avsDirectory', 'OperatorAVSRegistrationStatusUpdated', {
      operator,
      avs: account(1),
      status: 1,
    })
  const [operator, split] = [operators[3] as Address, 2500]
  emit(log, 'rewardsCoordinator', 'OperatorPISplitBipsSet', {
    ...{ caller: operator, operator, activatedAt: secondsAt(1) },
    ...{ oldOperatorPISplitBips: 1000, newOperatorPISplitBips: split },
  })
  submitProRata(log, 'RewardsSubmissionForAllEarnersCreated', account(2), 0n, {
    ...{ strategiesAndMultipliers: multipliers, token: account(3), amount },
    ...{ startTimestamp: secondsAt(0), duration: duration * 86400 },
  })
  const plain = plainRewards(inputOf(log, 10), dateAt(8))

  const days = Array.from({ length: duration }, (_, i) => dayAt(dateAt(1)) + i)
  const splits = new Map([[operator, split]])
  await loadSqlRival(sql, {
    ...{ days, delegations, shares, splits, multipliers, amount, duration },
    operators: new Set(registered),
  })
  await runSqlRival(sql)
  const rival = await sqlRivalAmounts(sql)
  expect(rival.size).toBeGreaterThan(300)
  expect([...rival]).toEqual(plain.amounts.map(({ earner, cumulativeAmount }) => [earner, cumulativeAmount]))
})

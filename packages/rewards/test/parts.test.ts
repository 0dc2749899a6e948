import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { firstDay, generateDays, parameters } from '../../../bench/rewards/generate.js'
import { calculateFromHistory, calculateRewards } from '../src/calculate.js'
import { compareModes } from '../src/compareModes.js'
import { dateOf } from '../src/days.js'
import { explainLeaf } from '../src/explain.js'
import { foldHistory } from '../src/history/foldHistory.js'
import type { NamedHistory } from '../src/history/history.js'
import { planParts } from '../src/parts/part.js'
import { decodePartResult } from '../src/parts/partResult.js'
import { createPartRunner } from '../src/parts/runPart.js'
import { folderStore, memoryStore, type PartStore } from '../src/parts/store.js'
import { createThreadWorkers } from '../src/parts/threads.js'
import { tokens, weiSized, workedExample } from './workedExample.js'

const folder = mkdtempSync(join(tmpdir(), 'restack-rewards-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const size = {
  stakers: 3_000,
  operators: 60,
  avss: 6,
  strategies: 20,
  tokens: 3,
  avsSubmissions: 12,
  allEarners: 2,
  allEarnersDays: 7,
  directed: 12,
  unique: 12,
  total: 12,
}
const snapshot = dateOf(firstDay + 2)
let history: NamedHistory
beforeAll(async () => {
  history = await foldHistory(parameters, generateDays(size))
})

it('doubles with recounts pay what bigint pays, to the wei', () => {
  const [fast, plain] = [createPartRunner(history.history), createPartRunner(history.history, false)]
  const parts = planParts({ history: history.history, cutoff: firstDay + 3 })
  let payments = 0
  for (const part of parts) {
    const [a, b] = [fast(part), plain(part)]
    expect(a.paid).toEqual(b.paid)
    expect(a.tokens).toEqual(b.tokens)
    payments += a.payments
  }
  expect(payments).toBeGreaterThan(20_000)
})

it('one thread, three threads and a run that went on from a broken one have one root', async () => {
  const alone = await calculateFromHistory(history, { snapshot })
  expect(alone.amounts.length).toBeGreaterThan(3_000)
  const store = folderStore(folder)
  let done = 0
  const breaking: PartStore = {
    get: store.get,
    put: async (key, bytes) => {
      if (++done > 1) throw new Error('the power is gone')
      await store.put(key, bytes)
    },
  }
  await expect(calculateFromHistory(history, { snapshot, store: breaking })).rejects.toThrow(
    'the power is gone',
  )
  const resumed = await calculateFromHistory(history, {
    snapshot,
    store,
    createWorkers: (shared) => createThreadWorkers(shared, 3),
  })
  expect(resumed.parts.reused).toBe(1)
  expect(resumed.root).toBe(alone.root)
  expect(resumed.amounts).toEqual(alone.amounts)
  expect(resumed.submissions).toEqual(alone.submissions)
  const again = await calculateFromHistory(history, { snapshot, store })
  expect(again.parts).toMatchObject({ reused: again.parts.all })
  expect(again.root).toBe(alone.root)
})

it('a kept part that was damaged is calculated again', async () => {
  const path = readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .find((name) => /[0-9a-f]{64}$/.test(name))
  const bytes = readFileSync(path ?? '')
  bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
  expect(decodePartResult(bytes)).toBeUndefined()
  writeFileSync(path ?? '', bytes)
  const result = await calculateFromHistory(history, { snapshot, store: folderStore(folder) })
  expect(result.parts.reused).toBe(result.parts.all - 1)
  expect(result.root).toBe((await calculateFromHistory(history, { snapshot })).root)
})

it('days that are done are kept when the stream goes on', async () => {
  const input = workedExample(weiSized)
  const store = memoryStore()
  const first = await calculateRewards(input, { snapshot: '2026-04-05', store })
  const later = await calculateRewards(input, { snapshot: '2026-04-08', store })
  expect(later.parts.reused).toBe(first.parts.all)
  expect(later.parts.all).toBeGreaterThan(first.parts.all)
  expect(later.root).toBe((await calculateRewards(input, { snapshot: '2026-04-08' })).root)
})

it('true rationals never pay more than was submitted; the chapter may, by its dust', async () => {
  const input = workedExample(weiSized)
  const [compatible, exact] = [
    await calculateRewards(input),
    await calculateRewards(input, { mode: 'exact' }),
  ]
  for (const { amount, paid } of exact.submissions) expect(paid).toBeLessThanOrEqual(amount)
  const directed = compatible.submissions.find(({ kind }) => kind === 'directed_avs')
  expect(directed?.paid).toBe(81000000000000000017n)
  const { byToken, leaves } = compareModes(compatible.amounts, exact.amounts)
  const token = byToken.find((row) => row.token === tokens.directed)
  // 50.. + 30.. + 1.. = 81..016 without rounding; each of the credited amounts loses less than one.
  expect(token?.exact).toBeLessThanOrEqual(81000000000000000016n)
  expect(token?.exact).toBeGreaterThan(81000000000000000016n - 20n)
  expect(token?.difference).toBe(81000000000000000017n - (token?.exact ?? 0n))
  expect(leaves.reduce((sum, { difference }) => sum + difference, 0n)).toBe(
    byToken.reduce((sum, { difference }) => sum + difference, 0n),
  )
})

it('exact: the worked example of unique stake gives 70000 where decimals give 69999', async () => {
  const { plainIntegers, o1 } = await import('./workedExample.js')
  const result = await calculateRewards(workedExample(plainIntegers), {
    mode: 'exact',
    snapshot: '2026-04-02',
  })
  const operator = result.amounts.find(({ earner, token }) => earner === o1 && token === tokens.unique)
  // A tenth of 70000, the default split.
  expect(operator?.cumulativeAmount).toBe(7000n)
})

it('every leaf is explained to its whole amount', async () => {
  const result = await calculateRewards(workedExample(weiSized))
  for (const { earner, token, cumulativeAmount } of result.amounts) {
    const explanation = explainLeaf({ history: result.history, earner, token })
    expect(explanation.cumulativeAmount).toBe(cumulativeAmount)
    for (const { earned, days } of explanation.submissions)
      expect(days.reduce((sum, { amount }) => sum + amount, 0n)).toBe(earned)
  }
})

import { expect, test } from 'vitest'
import type { RewardsInput } from '../../packages/rewards/src/input.js'
import { plainRewards, plainRun } from './plain/calculate.js'
import { dateAt } from './scenarios/log.js'
import { NAMES, SMALL, WEI, workedExample } from './workedExample.js'

const SNAPSHOT = '2026-04-09'
const nameOf = new Map<string, string>(Object.entries(NAMES).map(([name, address]) => [address, name]))

/** What each party has earned of a submission, by its name. */
function earned(input: RewardsInput, token: keyof typeof NAMES): Record<string, bigint> {
  const own = plainRewards(input, SNAPSHOT).amounts.filter((amount) => amount.token === NAMES[token])
  return Object.fromEntries(own.map((amount) => [nameOf.get(amount.earner) ?? '', amount.cumulativeAmount]))
}

/** The same of one day. */
function earnedOn(input: RewardsInput, token: keyof typeof NAMES, date: string) {
  const day = Date.parse(date) / 86400_000
  const sums: Record<string, bigint> = {}
  for (const { earner, amount } of plainRun(input, SNAPSHOT).gold.filter(
    (payment) => payment.token === NAMES[token] && payment.day === day,
  )) {
    const name = nameOf.get(earner) ?? earner
    sums[name] = (sums[name] ?? 0n) + amount
  }
  return sums
}

test('chapter 04 §4.11, small amounts: every total', () => {
  const input = workedExample(SMALL)
  expect(earned(input, 'v1')).toEqual({ O1: 131110n, O2: 4444n, S1: 209778n, S2: 314667n, S3: 40000n })
  const first = { AVS: 333n, O1: 3333n, O2: 3000n, S1: 5333n, S2: 8000n, S3: 27000n }
  const later = { AVS: 333n, O1: 3333n, S1: 5333n, S2: 8000n }
  expect(earnedOn(input, 'directed', '2026-04-02')).toEqual(first)
  expect(earnedOn(input, 'directed', '2026-04-03')).toEqual(later)
  expect(earnedOn(input, 'directed', '2026-04-04')).toEqual(later)
  for (let day = 32; day <= 38; day++) {
    const unique = { O1: 6999n, O2: 3000n, S1: 35999n, S2: 26999n, S3: 27000n }
    expect(earnedOn(input, 'unique', dateAt(day))).toEqual(unique)
    const total = { O1: 5555n, O2: 4444n, S1: 20000n, S2: 30000n, S3: 40000n }
    expect(earnedOn(input, 'total', dateAt(day))).toEqual(total)
  }
  const sum = (token: keyof typeof NAMES) => Object.values(earned(input, token)).reduce((a, b) => a + b, 0n)
  expect([sum('v1'), sum('directed'), sum('unique'), sum('total')]).toEqual([
    699999n,
    80997n,
    699979n,
    699993n,
  ])
})

test('chapter 04 §4.11, amounts of wei: every total', () => {
  const input = workedExample(WEI)
  expect(earnedOn(input, 'v1', '2026-04-02')).toEqual({
    ...{ O1: 1587301587301585715n, O2: 634920634920634286n, S1: 2539682539682537142n },
    ...{ S2: 3809523809523805714n, S3: 5714285714285708571n },
  })
  for (let day = 33; day <= 38; day++)
    expect(earnedOn(input, 'v1', dateAt(day))).toEqual({
      ...{ O1: 2857142857142857143n, S1: 4571428571428571429n, S2: 6857142857142857143n },
    })
  expect(earned(input, 'directed')).toEqual({
    ...{ O1: 10000000000000000002n, O2: 3000000000000000001n, S1: 16000000000000000002n },
    ...{ S2: 24000000000000000003n, S3: 27000000000000000004n, AVS: 1000000000000000005n },
  })
  for (let day = 32; day <= 38; day++) {
    expect(earnedOn(input, 'unique', dateAt(day))).toEqual({
      ...{ O1: 1000000000000000000n, O2: 428571428571428572n, S1: 5142857142857139000n },
      ...{ S2: 3857142857142852000n, S3: 3857142857142857143n },
    })
    expect(earnedOn(input, 'total', dateAt(day))).toEqual({
      ...{ O1: 793650793650793651n, O2: 634920634920634921n, S1: 2857142857142857142n },
      ...{ S2: 4285714285714285714n, S3: 5714285714285714286n },
    })
  }
  const sum = (token: keyof typeof NAMES) => Object.values(earned(input, token)).reduce((a, b) => a + b, 0n)
  expect([sum('v1'), sum('directed')]).toEqual([99999999999999985718n, 81000000000000000017n])
})

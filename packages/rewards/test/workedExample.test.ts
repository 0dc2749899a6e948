import { expect, it } from 'vitest'
import { calculateRewards } from '../src/calculate.js'
import type { Address } from '../src/input.js'
import {
  type Amounts,
  avs,
  o1,
  o2,
  plainIntegers,
  s1,
  s2,
  s3,
  tokens,
  weiSized,
  workedExample,
} from './workedExample.js'

const names = new Map<Address, string>([
  [o1, 'O1'],
  [o2, 'O2'],
  [s1, 'S1'],
  [s2, 'S2'],
  [s3, 'S3'],
  [avs, 'AVS'],
])

async function earned(amounts: Amounts, snapshot: string, token: Address): Promise<Record<string, bigint>> {
  const result = await calculateRewards(workedExample(amounts), { snapshot })
  return Object.fromEntries(
    result.amounts
      .filter((row) => row.token === token)
      .map(({ earner, cumulativeAmount }) => [names.get(earner) ?? earner, cumulativeAmount]),
  )
}

it('AVS rewards: the first day and the week', async () => {
  expect(await earned(plainIntegers, '2026-04-02', tokens.avs)).toEqual({
    S1: 17778n,
    S2: 26667n,
    S3: 40000n,
    O1: 11110n,
    O2: 4444n,
  })
  expect(await earned(plainIntegers, '2026-04-09', tokens.avs)).toEqual({
    O1: 131110n,
    O2: 4444n,
    S1: 209778n,
    S2: 314667n,
    S3: 40000n,
  })
})

it('operator-directed: who was registered on no day is refunded', async () => {
  const all = { AVS: 999n, O1: 9999n, O2: 3000n, S1: 15999n, S2: 24000n, S3: 27000n }
  expect(await earned(plainIntegers, '2026-04-09', tokens.directed)).toEqual(all)
  expect(Object.values(all).reduce((sum, amount) => sum + amount)).toBe(80997n)
  expect(await earned(plainIntegers, '2026-04-05', tokens.directed)).toEqual(all)
})

it('unique stake: the decimal quotient costs a wei, where rationals would not', async () => {
  const week = (day: Record<string, bigint>) =>
    Object.fromEntries(Object.entries(day).map(([name, amount]) => [name, 7n * amount]))
  expect(await earned(plainIntegers, '2026-04-09', tokens.unique)).toEqual(
    week({ O1: 6999n, O2: 3000n, S1: 35999n, S2: 26999n, S3: 27000n }),
  )
  expect(await earned(plainIntegers, '2026-04-09', tokens.total)).toEqual(
    week({ O1: 5555n, O2: 4444n, S1: 20000n, S2: 30000n, S3: 40000n }),
  )
})

it('wei-sized amounts are rounded, and may pay a wei too much', async () => {
  expect(await earned(weiSized, '2026-04-02', tokens.avs)).toEqual({
    O1: 1587301587301585715n,
    O2: 634920634920634286n,
    S1: 2539682539682537142n,
    S2: 3809523809523805714n,
    S3: 5714285714285708571n,
  })
  const all = await earned(weiSized, '2026-04-08', tokens.avs)
  expect(Object.values(all).reduce((sum, amount) => sum + amount, 0n)).toBe(99999999999999985718n)
  const directed = await earned(weiSized, '2026-04-08', tokens.directed)
  expect(directed).toEqual({
    O1: 10000000000000000002n,
    O2: 3000000000000000001n,
    S1: 16000000000000000002n,
    S2: 24000000000000000003n,
    S3: 27000000000000000004n,
    AVS: 1000000000000000005n,
  })
  expect(await earned(weiSized, '2026-04-02', tokens.unique)).toEqual({
    O1: 1000000000000000000n,
    O2: 428571428571428572n,
    S1: 5142857142857139000n,
    S2: 3857142857142852000n,
    S3: 3857142857142857143n,
  })
  expect(await earned(weiSized, '2026-04-02', tokens.total)).toEqual({
    O1: 793650793650793651n,
    O2: 634920634920634921n,
    S1: 2857142857142857142n,
    S2: 4285714285714285714n,
    S3: 5714285714285714286n,
  })
})

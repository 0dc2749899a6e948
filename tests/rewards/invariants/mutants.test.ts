import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { RewardsInput, RewardsResult } from '../../../packages/rewards/src/input.js'
import type { Calculate } from '../campaign.js'
import { plainRewards } from '../plain/calculate.js'
import { scenarioOf, seeds } from '../scenarios/scenario.js'
import { INVARIANTS } from './invariants.js'

/** The plain calculation with something added to each amount. */
const adding =
  (more: (input: RewardsInput, snapshot: string, amount: bigint, index: number) => bigint): Calculate =>
  (input, snapshot): RewardsResult => {
    const result = plainRewards(input, snapshot)
    const amounts = result.amounts.map((one, index) => {
      const cumulativeAmount = one.cumulativeAmount + more(input, snapshot, one.cumulativeAmount, index)
      return { ...one, cumulativeAmount }
    })
    return { ...result, amounts }
  }

const stakersIn = ({ events }: RewardsInput) =>
  BigInt(new Set(events.filter(({ name }) => name === 'Deposit').map(({ args }) => args.staker)).size)

/** Calculations that break a rule each, by its number. */
const MUTANTS: [string, Calculate][] = [
  ['9', adding(({ days }) => BigInt(days.length))],
  ['11', adding((_, snapshot, amount) => (amount * BigInt(snapshot.slice(-2))) / 3n)],
  ['12', adding((_input, _snapshot, amount) => amount)],
  ['14', adding((_, snapshot) => BigInt(snapshot.slice(-2)))],
  ['15', adding((input) => stakersIn(input))],
  [
    '16: ten',
    adding(({ events }) =>
      BigInt(JSON.stringify(events, (_, v) => (typeof v === 'bigint' ? String(v) : v)).length),
    ),
  ],
  ['16: other', adding((_input, _snapshot, _amount, index) => (index === 0 ? 1n : 0n))],
  [
    '17',
    adding((_, snapshot, amount) => -(amount * BigInt(Date.parse(snapshot) / 86400_000 - 20_000)) / 1000n),
  ],
]

test.each(MUTANTS)('a calculation that breaks rule %s is found out', async (number, mutant) => {
  const rule = Object.keys(INVARIANTS).find((name) => name.startsWith(number)) ?? ''
  const verdicts: boolean[] = []
  for (const one of fc.sample(seeds, { seed: 21, numRuns: 6 }))
    verdicts.push(
      await Promise.resolve(INVARIANTS[rule]?.(mutant, scenarioOf(one))).then(
        () => true,
        () => false,
      ),
    )
  expect(verdicts).toContain(false)
})

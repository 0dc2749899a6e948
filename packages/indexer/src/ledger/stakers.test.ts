import { expect, test } from 'vitest'
import type { DecodedEvent } from '../decode/decodeLog.js'
import type { CopyRow } from '../rows/copyRows.js'
import { createStakers } from './stakers.js'
import { createTotals } from './totals.js'

const W = 10n ** 18n
const staker = '0x00000000000000000000000000000000000000a1'
const strategy = '0x00000000000000000000000000000000000000b1'
let logIndex = 0

const event = (name: string, args: DecodedEvent['args'], transactionHash = '0x01'): DecodedEvent => ({
  block: 1,
  logIndex: logIndex++,
  transactionIndex: 0,
  transactionHash,
  address: '',
  contract: name === 'Deposit' ? 'strategyManager' : 'delegationManager',
  event: name,
  kind: `${name === 'Deposit' ? 'strategyManager' : 'delegationManager'}.${name}`,
  mentionKey: 0,
  args,
})
const queued = (scaled: bigint, transactionHash?: string) =>
  event(
    'SlashingWithdrawalQueued',
    {
      withdrawal: { staker, strategies: [strategy], scaledShares: [scaled.toString()] },
      sharesToWithdraw: ['0'],
    },
    transactionHash,
  )
const factor = (value: bigint, transactionHash?: string) =>
  event(
    'DepositScalingFactorUpdated',
    { staker, strategy, newDepositScalingFactor: value.toString() },
    transactionHash,
  )
const deposit = (shares: bigint) => event('Deposit', { staker, strategy, shares: shares.toString() })

/** Rows of the positions after a deposit under some factor and then the events. */
async function play(events: DecodedEvent[], shares: bigint, previous: bigint) {
  const stakers = createStakers(createTotals())
  const all = [deposit(shares), factor(previous, '0x00'), ...events]
  for (const item of all) stakers.handlers[item.kind]?.want(item)
  await stakers.load({ query: async () => [] })
  const rows: CopyRow<'positionChanges'>[] = []
  for (const item of all) {
    stakers.handlers[item.kind]?.apply(item, (name, row) => {
      if (name === 'positionChanges') rows.push(row as CopyRow<'positionChanges'>)
    })
  }
  return rows
}

const removed = async (events: DecodedEvent[], shares: bigint, previous: bigint) =>
  (await play(events, shares, previous)).flatMap(({ delta }) =>
    Number(delta) < 0 ? [-BigInt(String(delta))] : [],
  )

test('deposit shares are found from scaled shares and factor: step "queue" of example E1 (chapter 01 §1.9)', async () => {
  expect(await removed([queued(39_999_999_999_999_999_960n)], 150n * W, 1_333_333_333_333_333_332n)).toEqual([
    30n * W,
  ])
})

test('for every amount, with a factor of at least 1 (F4)', async () => {
  const k = 3_000_000_000_000_000_003n // example E2
  for (let amount = 1n; amount < 500n; amount++) {
    expect(await removed([queued((amount * k) / W)], 10n ** 20n, k)).toEqual([amount])
  }
})

test('a withdrawal of everything resets the factor first and takes the whole balance (F8)', async () => {
  const k = 833_333_333_333_333_333n // below 1: chapter 01 §1.1
  expect(await removed([factor(W), queued((4n * k) / W)], 4n, k)).toEqual([4n])
})

test('what happens between two withdrawals counts', async () => {
  const k = 2n * W
  const events = [
    queued(20n, '0x01'),
    deposit(5n),
    factor(3n * W, '0x02'),
    queued(30n, '0x03'),
    factor(W, '0x04'),
    queued(75n, '0x04'),
  ]
  // 100 − 10 + 5 − 10 = 85, and the rest goes with the reset
  expect(await removed(events, 100n, k)).toEqual([10n, 10n, 85n])
})

test('every row has shares and factor after it, and the first of a pair says so', async () => {
  expect(await play([queued(20n)], 100n, 2n * W)).toMatchObject([
    { delta: 100n, shares: 100n, factor: W, first: true },
    { delta: 0n, shares: 100n, factor: 2n * W, first: false },
    { delta: -10n, shares: 90n, factor: 2n * W, first: false },
  ])
})

import { expect, test } from 'vitest'
import type { DecodedEvent } from '../decode/decodeLog.js'
import { pairKey, queuedPairs, replayStakerShares } from './replayStakerShares.js'

const W = 10n ** 18n
const staker = '0x00000000000000000000000000000000000000a1'
const strategy = '0x00000000000000000000000000000000000000b1'
let logIndex = 0

const event = (name: string, args: DecodedEvent['args'], transactionHash = '0x01'): DecodedEvent => ({
  block: 1,
  logIndex: logIndex++,
  transactionHash,
  address: '',
  contract: 'delegationManager',
  event: name,
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

const removed = (events: DecodedEvent[], shares: bigint, previous: bigint) => {
  const before = new Map([[pairKey(staker, strategy), { shares, factor: previous }]])
  return replayStakerShares(events, before).map(({ delta }) => -delta)
}

test('deposit shares are found from scaled shares and factor: step "queue" of example E1 (chapter 01 §1.9)', () => {
  expect(removed([queued(39_999_999_999_999_999_960n)], 150n * W, 1_333_333_333_333_333_332n)).toEqual([
    30n * W,
  ])
})

test('for every amount, with a factor of at least 1 (F4)', () => {
  const k = 3_000_000_000_000_000_003n // example E2
  for (let amount = 0n; amount < 500n; amount++) {
    expect(removed([queued((amount * k) / W)], 10n ** 20n, k)).toEqual([amount])
  }
})

test('a withdrawal of everything resets the factor first and takes the whole balance (F8)', () => {
  const k = 833_333_333_333_333_333n // below 1: chapter 01 §1.1
  expect(removed([factor(W), queued((4n * k) / W)], 4n, k)).toEqual([4n])
})

test('what happens between two withdrawals counts', () => {
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
  expect(removed(events, 100n, k)).toEqual([10n, 10n, 85n])
})

test('only positions that a withdrawal touches are asked for', () => {
  expect(queuedPairs([deposit(1n), factor(W)])).toEqual([])
  expect(queuedPairs([queued(1n), queued(2n)])).toEqual([{ staker, strategy }])
})

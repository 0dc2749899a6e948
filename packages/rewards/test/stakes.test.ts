// The slashing vectors of chapter 04 §5.1, and migrated withdrawals.
import { expect, it } from 'vitest'
import { createDays } from '../src/day/dayState.js'
import { parseDate } from '../src/days.js'
import { checkedDays } from '../src/events/checkDays.js'
import { beaconChainStrategy, foldHistory } from '../src/history/foldHistory.js'
import type { Address } from '../src/input.js'
import { createStream, parameters, placeholder, type Stream } from './stream.js'

const [a, b, operator, other] = [0x0a, 0x0b, 0xf1, 0xf2].map(placeholder) as [
  Address,
  Address,
  Address,
  Address,
]
const [strategy, second] = [placeholder(0x51), placeholder(0x52)] as const
const e17 = 10n ** 17n
const [first, block] = ['2026-03-20 12:00', '2026-03-21 12:00'] as const

/** Positive shares at the midnight after, by staker and strategy. */
async function sharesAfter(fill: (stream: Stream) => void): Promise<Record<string, bigint>> {
  const stream = createStream()
  fill(stream)
  const named = await foldHistory(parameters, checkedDays(stream.input('2026-03-20', '2026-03-22')))
  const state = createDays(named.history)(parseDate('2026-03-22'))
  const shares: Record<string, bigint> = {}
  for (const [entry, near] of state.shares.near.entries())
    if (near > 0) {
      const [account, held] = [state.shares.account[entry] ?? -1, state.shares.strategy[entry] ?? -1]
      shares[`${named.accounts[account]} ${named.strategies[held]}`] = state.shares.value(entry)
    }
  return shares
}

const deposit = (stream: Stream, at: string, staker: Address, shares: bigint, into: Address = strategy) =>
  stream.emit(at, 'strategyManager', 'Deposit', { staker, strategy: into, shares })
const delegate = (stream: Stream, at: string, staker: Address, name = 'StakerDelegated') =>
  stream.emit(at, 'delegationManager', name, { staker, operator })
const slash = (stream: Stream, at: string, wadSlashed: bigint[], strategies: Address[] = [strategy]) =>
  stream.emit(at, 'allocationManager', 'OperatorSlashed', {
    operator,
    operatorSet: { avs: placeholder(0xa0), id: 1 },
    strategies,
    wadSlashed,
    description: '',
  })

it('a slash takes its part of what each staker of the operator has', async () => {
  const shares = await sharesAfter((stream) => {
    for (const staker of [a, b]) delegate(stream, first, staker)
    deposit(stream, first, a, 10n * e17)
    deposit(stream, first, b, 20n * e17)
    slash(stream, block, [e17])
  })
  expect(shares).toEqual({ [`${a} ${strategy}`]: 9n * e17, [`${b} ${strategy}`]: 18n * e17 })
})

it('a slash and a beacon chain slash in one block follow each other', async () => {
  const shares = await sharesAfter((stream) => {
    delegate(stream, first, a)
    stream.emit(first, 'eigenPodManager', 'PodSharesUpdated', { podOwner: a, sharesDelta: 10n * e17 })
    slash(stream, block, [5n * e17], [beaconChainStrategy])
    stream.emit(block, 'eigenPodManager', 'BeaconChainSlashingFactorDecreased', {
      staker: a,
      prevBeaconChainSlashingFactor: 10n * e17,
      newBeaconChainSlashingFactor: 5n * e17,
    })
  })
  expect(shares).toEqual({ [`${a} ${beaconChainStrategy}`]: 10n * e17 - 5n * e17 - (5n * e17) / 2n })
})

it('a withdrawal queued before the slash escapes, a deposit after it too', async () => {
  const shares = await sharesAfter((stream) => {
    for (const staker of [a, b]) delegate(stream, first, staker)
    deposit(stream, first, a, 10n * e17)
    deposit(stream, first, a, 10n * e17, second)
    stream.emit(block, 'delegationManager', 'SlashingWithdrawalQueued', {
      withdrawalRoot: '0x01',
      withdrawal: { staker: a, strategies: [strategy, second], scaledShares: [1n, 1n] },
      sharesToWithdraw: [10n * e17, 10n * e17],
    })
    slash(stream, block, [e17, e17], [strategy, second])
    deposit(stream, block, b, 7n)
  })
  expect(shares).toEqual({ [`${b} ${strategy}`]: 7n })
})

it('leaving in the block of the slash does not help, coming in it before is enough', async () => {
  const shares = await sharesAfter((stream) => {
    delegate(stream, first, a)
    for (const staker of [a, b, other]) deposit(stream, first, staker, 10n)
    delegate(stream, block, a, 'StakerUndelegated')
    delegate(stream, block, b)
    slash(stream, block, [5n * e17])
    delegate(stream, block, other)
  })
  const half = { [`${a} ${strategy}`]: 5n, [`${b} ${strategy}`]: 5n }
  expect(shares).toEqual({ ...half, [`${other} ${strategy}`]: 10n })
})

it('a migrated withdrawal is not counted twice', async () => {
  const shares = await sharesAfter((stream) => {
    deposit(stream, first, a, 10n)
    stream.emit(first, 'strategyManager', 'ShareWithdrawalQueued', {
      depositor: a,
      nonce: 0n,
      strategy,
      shares: 4n,
    })
    const withdrawal = { staker: a, strategies: [strategy], shares: [4n] }
    stream.emit(block, 'delegationManager', 'WithdrawalQueued', { withdrawalRoot: '0x02', withdrawal })
    stream.emit(block, 'delegationManager', 'WithdrawalMigrated', {
      oldWithdrawalRoot: '0x01',
      newWithdrawalRoot: '0x02',
    })
  })
  expect(shares).toEqual({ [`${a} ${strategy}`]: 6n })
})

it('shares beyond two doubles stay exact', async () => {
  const shares = await sharesAfter((stream) => {
    deposit(stream, first, a, 10n ** 38n - 1n)
    deposit(stream, block, a, 10n ** 38n - 1n)
    deposit(stream, block, b, 10n ** 30n + 1n)
  })
  expect(shares).toEqual({
    [`${a} ${strategy}`]: 2n * 10n ** 38n - 2n,
    [`${b} ${strategy}`]: 10n ** 30n + 1n,
  })
})

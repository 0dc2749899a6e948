import { describe, expect, test } from 'vitest'
import type { Address } from '../../../packages/rewards/src/input.js'
import { emit, emptyLog, inputOf, type Log, pass } from '../scenarios/log.js'
import { factsBefore } from './facts.js'
import { stakerDeltas } from './shares.js'

const account = (digit: string): Address => `0x${digit.repeat(40)}`
const [A, B, OPERATOR, AVS] = [account('1'), account('2'), account('9'), account('8')]
const [STRATEGY, OTHER] = [account('5'), account('6')]
const BEACON = '0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0'
const E18 = 10n ** 18n

const deposit = (log: Log, staker: Address, shares: bigint, strategy = STRATEGY) =>
  emit(log, 'strategyManager', 'Deposit', { staker, strategy, shares })
const delegate = (log: Log, staker: Address) =>
  emit(log, 'delegationManager', 'StakerDelegated', { staker, operator: OPERATOR })
const slash = (log: Log, wad: bigint, strategies: readonly string[] = [STRATEGY]) =>
  emit(log, 'allocationManager', 'OperatorSlashed', {
    ...{ operator: OPERATOR, operatorSet: { avs: AVS, id: 1 }, strategies, description: '' },
    wadSlashed: strategies.map(() => wad),
  })
const withdraw = (log: Log, staker: Address, strategies: readonly string[], shares: readonly bigint[]) =>
  emit(log, 'delegationManager', 'SlashingWithdrawalQueued', {
    ...{ withdrawalRoot: `0x${'77'.repeat(32)}`, sharesToWithdraw: shares },
    withdrawal: { staker, strategies, scaledShares: shares },
  })

/** The deltas that slashes made. */
function slashed(play: (log: Log) => void) {
  const log = emptyLog()
  play(log)
  const slashes = ['OperatorSlashed', 'BeaconChainSlashingFactorDecreased']
  const at = new Set(
    log.events
      .filter(({ name }) => slashes.includes(name))
      .map((event) => `${event.blockNumber} ${event.logIndex}`),
  )
  return stakerDeltas(factsBefore(inputOf(log, 3), 99999))
    .filter(({ block, log: index }) => at.has(`${block} ${index}`))
    .map(({ shares }) => shares)
}

describe('chapter 04 §5.1: what slashes take from stakers', () => {
  test('the same part of two stakers who were there before', () => {
    const deltas = slashed((log) => {
      delegate(log, A)
      delegate(log, B)
      deposit(log, A, E18)
      deposit(log, B, 2n * E18)
      pass(log, 1)
      slash(log, E18 / 10n)
    })
    expect(deltas).toEqual([-E18 / 10n, -E18 / 5n])
  })

  test('native shares: first the operator, then the beacon chain, in one block', () => {
    const deltas = slashed((log) => {
      delegate(log, A)
      emit(log, 'eigenPodManager', 'PodSharesUpdated', { podOwner: A, sharesDelta: E18 })
      pass(log, 1)
      slash(log, E18 / 2n, [BEACON])
      emit(log, 'eigenPodManager', 'BeaconChainSlashingFactorDecreased', {
        ...{ staker: A, prevBeaconChainSlashingFactor: E18, newBeaconChainSlashingFactor: E18 / 2n },
      })
    })
    expect(deltas).toEqual([-E18 / 2n, -E18 / 4n])
  })

  test('nothing of what was queued before it in its block', () => {
    const deltas = slashed((log) => {
      delegate(log, A)
      deposit(log, A, E18)
      deposit(log, A, E18, OTHER)
      pass(log, 1)
      withdraw(log, A, [STRATEGY, OTHER], [E18, E18])
      pass(log, 0)
      slash(log, E18, [STRATEGY, OTHER])
    })
    expect(deltas).toEqual([])
  })

  test('nothing of a deposit after it, nothing of no shares', () => {
    const deltas = slashed((log) => {
      delegate(log, A)
      delegate(log, B)
      slash(log, E18 / 2n)
      deposit(log, A, E18)
    })
    expect(deltas).toEqual([])
  })

  test('pitfall 24: an undelegation in its block comes too late, a delegation in it counts', () => {
    const deltas = slashed((log) => {
      delegate(log, A)
      deposit(log, A, E18)
      deposit(log, B, E18)
      pass(log, 1)
      emit(log, 'delegationManager', 'StakerUndelegated', { staker: A, operator: OPERATOR })
      delegate(log, B)
      slash(log, E18 / 2n)
    })
    expect(deltas).toEqual([-E18 / 2n, -E18 / 2n])
  })
})

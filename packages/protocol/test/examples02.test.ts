// The worked examples of chapter 02 §1.12, its boundary table §1.11, and Appendix A's removals.
import { describe, expect, it } from 'vitest'
import {
  clearDeallocationQueue,
  deregisterFromOperatorSets,
  getAllocatableMagnitude,
  getAllocatedSets,
  getAllocation,
  getAllocationDelay,
  getBurnOrRedistributableShares,
  getEncumberedMagnitude,
  getMaxMagnitude,
  getMinimumSlashableStake,
  getPendingSlasher,
  getSlasher,
  isOperatorSlashable,
  type State,
  setAllocationDelay,
  updateSlasher,
  WAD,
} from '../src/index.js'
import * as s from './scene.js'

const { OPERATOR, STRATEGY, SET, STAKER } = s

/** `wad(0.375)` */
const wad = (fraction: number) => (WAD * BigInt(Math.round(fraction * 10_000))) / 10_000n

function member(allocationDelay: number, shares: bigint): State {
  const state = s.scene()
  s.createSet(state)
  s.register(state, OPERATOR, allocationDelay)
  s.join(state)
  if (shares > 0n) s.fund(state, STAKER, shares)
  s.delegateTo_(state, STAKER)
  return state
}

const current = (state: State, operatorSet = SET) => {
  const { currentMagnitude, pendingDiff, effectBlock } = getAllocation(state, OPERATOR, operatorSet, STRATEGY)
  return [currentMagnitude, pendingDiff, effectBlock]
}

const budget = (state: State) => ({
  stored: state.operators.get(OPERATOR)?.stakes.get(STRATEGY)?.encumberedMagnitude,
  max: getMaxMagnitude(state, OPERATOR, STRATEGY),
  allocatable: getAllocatableMagnitude(state, OPERATOR, STRATEGY),
  shares: s.sharesOf(state, OPERATOR),
})

const stake = (state: State, futureBlock: number, operatorSet = SET) =>
  getMinimumSlashableStake(state, operatorSet, [OPERATOR], [STRATEGY], futureBlock)[0]?.[0]

const wadSlashed = ({ events }: { events: { name: string; args: Record<string, unknown> }[] }) =>
  events.find(({ name }) => name === 'OperatorSlashed')?.args.wadSlashed

const drainQueue = (state: State) =>
  clearDeallocationQueue(state, {
    caller: s.BOB,
    operator: OPERATOR,
    strategies: [STRATEGY],
    numToClear: [100],
  })

const at = (state: State, block: number) => s.pass(state, block - state.block)

it('A: allocate, slash, deallocate, slash again, complete', () => {
  const state = member(10, 1000n * s.ETHER)
  const raise = s.allocate(state, wad(0.5))
  expect(raise.events.map(({ name, args }) => [name, args.encumberedMagnitude ?? args.magnitude])).toEqual([
    ['EncumberedMagnitudeUpdated', wad(0.5)],
    ['AllocationUpdated', wad(0.5)],
  ])
  expect(raise.events[1]?.args.effectBlock).toBe(1010)
  expect(current(state)).toEqual([0n, wad(0.5), 1010])
  const atStart = { stored: wad(0.5), max: WAD, allocatable: wad(0.5), shares: 1000n * s.ETHER }
  expect(budget(state)).toEqual(atStart)

  at(state, 1009)
  const early = s.slash(state, wad(0.25))
  expect(early.result).toEqual({ slashId: 1n, shares: [0n] })
  expect([s.names(early), wadSlashed(early)]).toEqual([['OperatorSlashed'], [0n]])
  expect(budget(state)).toEqual(atStart)

  at(state, 1010)
  const second = s.slash(state, wad(0.25))
  expect(second.result).toEqual({ slashId: 2n, shares: [125n * s.ETHER] })
  expect(wadSlashed(second)).toEqual([wad(0.125)])
  expect(current(state)).toEqual([wad(0.375), 0n, 0])
  expect(budget(state)).toEqual({
    stored: wad(0.375),
    max: wad(0.875),
    allocatable: wad(0.5),
    shares: 875n * s.ETHER,
  })
  expect(stake(state, 1010)).toBe(374999999999999999625n)

  at(state, 1020)
  const lower = s.allocate(state, wad(0.175))
  expect(lower.events.map(({ name }) => name)).toEqual(['AllocationUpdated'])
  expect(lower.events[0]?.args).toMatchObject({ magnitude: wad(0.175), effectBlock: 1121 })
  expect(current(state)).toEqual([wad(0.375), -wad(0.2), 1121])
  expect([stake(state, 1120), stake(state, 1121)]).toEqual([374999999999999999625n, 175000000000000000000n])

  at(state, 1120)
  const third = s.slash(state, wad(0.5))
  expect(third.result).toEqual({ slashId: 3n, shares: [1875n * 10n ** 17n] })
  expect(wadSlashed(third)).toEqual([214285714285714285n])
  expect(s.names(third)).toEqual([
    'AllocationUpdated',
    'EncumberedMagnitudeUpdated',
    'AllocationUpdated',
    'MaxMagnitudeUpdated',
    'OperatorSharesDecreased',
    'OperatorSharesSlashed',
    'BurnOrRedistributableSharesIncreased',
    'OperatorSlashed',
  ])
  expect(third.events[0]?.args).toMatchObject({ magnitude: wad(0.0875), effectBlock: 1121 })
  expect(third.events[1]?.args).toMatchObject({ encumberedMagnitude: wad(0.1875) })
  expect(third.events[2]?.args).toMatchObject({ magnitude: wad(0.1875), effectBlock: 1120 })
  expect(third.events[3]?.args).toMatchObject({ maxMagnitude: wad(0.6875) })
  expect(current(state)).toEqual([wad(0.1875), -wad(0.1), 1121])
  expect([stake(state, 1120), stake(state, 1121)]).toEqual([187499999999999999812n, 87499999999999999500n])

  at(state, 1121)
  expect(current(state)).toEqual([wad(0.0875), 0n, 0])
  expect(getEncumberedMagnitude(state, OPERATOR, STRATEGY)).toBe(wad(0.0875))
  expect(budget(state)).toEqual({
    stored: wad(0.1875),
    max: wad(0.6875),
    allocatable: wad(0.6),
    shares: 6875n * 10n ** 17n,
  })
  const drained = drainQueue(state)
  expect(s.names(drained)).toEqual(['EncumberedMagnitudeUpdated'])
  expect(budget(state).stored).toBe(wad(0.0875))

  const last = s.slash(state, WAD)
  expect(last.result).toEqual({ slashId: 4n, shares: [875n * 10n ** 17n] })
  expect(wadSlashed(last)).toEqual([127272727272727272n])
  expect(current(state)).toEqual([0n, 0n, 0])
  expect(budget(state)).toEqual({
    stored: 0n,
    max: wad(0.6),
    allocatable: wad(0.6),
    shares: 600n * s.ETHER,
  })
})

it('A2: awkward numbers', () => {
  const state = member(0, 1000000000000000000007n)
  s.allocate(state, 333333333333333333n)
  const first = s.slash(state, 100000000000000001n)
  expect(first.result.shares).toEqual([33333333333333334000n])
  expect(wadSlashed(first)).toEqual([33333333333333334n])
  expect(current(state)).toEqual([299999999999999999n, 0n, 0])
  expect(budget(state)).toMatchObject({ max: 966666666666666666n, shares: 966666666666666666007n })
  at(state, 1001)
  s.allocate(state, 100000000000000001n)
  expect(current(state)).toEqual([299999999999999999n, -199999999999999998n, 1102])
  at(state, 1050)
  const second = s.slash(state, 333333333333333333n)
  expect(second.result.shares).toEqual([100000000000000000000n])
  expect(wadSlashed(second)).toEqual([103448275862068965n])
  expect(current(state)).toEqual([199999999999999999n, -133333333333333332n, 1102])
  expect(budget(state)).toMatchObject({ max: 866666666666666666n, shares: 866666666666666666007n })
  at(state, 1102)
  drainQueue(state)
  expect(current(state)).toEqual([66666666666666667n, 0n, 0])
})

it('B: a slash rounds a tiny pending deallocation to nothing, and the triple stays locked', () => {
  const state = member(0, 0n)
  s.allocate(state, 501n)
  at(state, 1001)
  s.allocate(state, 500n)
  at(state, 1002)
  const { events } = s.slash(state, wad(0.5))
  expect(current(state)).toEqual([250n, 0n, 1102])
  expect(getMaxMagnitude(state, OPERATOR, STRATEGY)).toBe(WAD - 251n)
  expect(state.operators.get(OPERATOR)?.stakes.get(STRATEGY)?.deallocationQueue).toHaveLength(1)
  const updates = events.filter(({ name }) => name === 'AllocationUpdated').map(({ args }) => args)
  expect(updates.map(({ magnitude, effectBlock }) => [magnitude, effectBlock])).toEqual([
    [250n, 1102],
    [250n, 1002],
  ])
  at(state, 1101)
  expect(() => s.allocate(state, 100n)).toThrow('ModificationAlreadyPending')
  at(state, 1102)
  s.allocate(state, 100n)
})

it('C: repeated slashes reach zero', () => {
  const state = member(0, WAD)
  s.allocate(state, WAD)
  const steps: [bigint, bigint, bigint, bigint][] = [
    [wad(0.99), 10n ** 16n, 990000000000000000n, 990000000000000000n],
    [wad(0.9999), 10n ** 12n, 999900000000000000n, 9999000000000000n],
    [WAD - 1000n, 0n, WAD, 1000000000000n],
  ]
  for (const [fraction, left, share, shares] of steps) {
    const outcome = s.slash(state, fraction)
    expect([wadSlashed(outcome), outcome.result.shares]).toEqual([[share], [shares]])
    expect([current(state)[0], budget(state).stored, budget(state).max]).toEqual([left, left, left])
  }
})

it('D: a slash after the effect block but before draining', () => {
  const state = member(0, 0n)
  s.allocate(state, WAD)
  at(state, 1001)
  s.allocate(state, wad(0.5))
  at(state, 1102)
  const outcome = s.slash(state, wad(0.25))
  expect(s.names(outcome).slice(0, 3)).toEqual([
    'EncumberedMagnitudeUpdated',
    'AllocationUpdated',
    'MaxMagnitudeUpdated',
  ])
  expect(outcome.events[0]?.args).toMatchObject({ encumberedMagnitude: wad(0.375) })
  expect(current(state)).toEqual([wad(0.375), 0n, 0])
  expect(budget(state)).toMatchObject({ stored: wad(0.375), max: wad(0.875) })
  const before = budget(state)
  expect(drainQueue(state).events).toEqual([])
  expect(budget(state)).toEqual(before)
  expect(state.operators.get(OPERATOR)?.stakes.get(STRATEGY)?.deallocationQueue).toEqual([])
})

it('E: two sets on one strategy', () => {
  const state = member(0, 1000n * s.ETHER)
  const other = s.createSet(state, 2)
  s.join(state, other)
  s.allocate(state, wad(0.5))
  s.allocate(state, wad(0.5), other)
  expect([stake(state, 1000), stake(state, 1000, other)]).toEqual([500n * s.ETHER, 500n * s.ETHER])
  s.slash(state, wad(0.5))
  expect(budget(state)).toMatchObject({ max: wad(0.75), shares: 750n * s.ETHER })
  expect(stake(state, 1000)).toBe(249999999999999999750n)
  expect(stake(state, 1000, other)).toBe(499999999999999999500n)
  const outcome = s.slash(state, WAD, other)
  expect(outcome.result.shares).toEqual([500n * s.ETHER])
  expect(wadSlashed(outcome)).toEqual([666666666666666666n])
  expect(budget(state)).toMatchObject({ max: wad(0.25), shares: 250n * s.ETHER })
  expect(stake(state, 1000)).toBe(250n * s.ETHER)
})

it('F: queued withdrawals are slashed too', () => {
  const state = s.scene({ block: 980 })
  s.createSet(state)
  s.register(state)
  s.join(state)
  s.allocate(state, WAD)
  s.fund(state, STAKER, 1000n * s.ETHER)
  s.delegateTo_(state, STAKER)
  at(state, 990)
  const withdrawal = s.queue(state, STAKER, 400n * s.ETHER)
  expect(s.sharesOf(state, OPERATOR)).toBe(600n * s.ETHER)
  at(state, 1090)
  expect(s.slash(state, wad(0.25)).result.shares).toEqual([250n * s.ETHER])
  expect(s.sharesOf(state, OPERATOR)).toBe(450n * s.ETHER)
  at(state, 1091)
  expect(s.slash(state, wad(0.1)).result.shares).toEqual([45n * s.ETHER])
  s.complete(state, withdrawal, true)
  expect(state.tokens.get(s.TOKEN)?.balances.get(STAKER)).toBe(300n * s.ETHER)
})

it('G: a slash while an allocation is pending', () => {
  const state = member(0, 0n)
  s.allocate(state, wad(0.4))
  setAllocationDelay(state, { caller: OPERATOR, operator: OPERATOR, delay: 50 })
  at(state, 1061)
  s.allocate(state, wad(0.9))
  at(state, 1062)
  s.slash(state, WAD)
  expect(current(state)).toEqual([0n, wad(0.5), 1111])
  expect(budget(state)).toMatchObject({ stored: wad(0.5), max: wad(0.6) })
  at(state, 1111)
  expect(current(state)).toEqual([wad(0.5), 0n, 0])
})

it('H: one share', () => {
  const state = member(0, 1n)
  s.allocate(state, WAD)
  expect(s.slash(state, wad(0.5)).result.shares).toEqual([0n])
  expect(s.slash(state, WAD).result.shares).toEqual([1n])
})

it('I: no shares, yet the slash is recorded', () => {
  const state = member(0, 0n)
  s.allocate(state, WAD)
  const outcome = s.slash(state, 1n)
  expect([current(state)[0], budget(state).max]).toEqual([WAD - 1n, WAD - 1n])
  expect([wadSlashed(outcome), outcome.result.shares]).toEqual([[1n], [0n]])
  expect(getBurnOrRedistributableShares(state, SET, 1n)).toEqual([[STRATEGY], [0n]])
  expect(s.names(outcome)).toContain('BurnOrRedistributableSharesIncreased')
})

describe('§1.11: last block of the old state, first of the new', () => {
  it('an allocation becomes slashable at B + a', () => {
    const state = member(10, 0n)
    s.allocate(state, WAD)
    at(state, 1009)
    expect(current(state)[0]).toBe(0n)
    at(state, 1010)
    expect(current(state)[0]).toBe(WAD)
  })

  it('a deallocation completes at B + D + 1', () => {
    const state = member(0, 0n)
    s.allocate(state, WAD)
    s.allocate(state, 0n)
    at(state, 1100)
    expect(current(state)[0]).toBe(WAD)
    expect(getAllocatedSets(state, OPERATOR)).toEqual([SET])
    at(state, 1101)
    expect(current(state)[0]).toBe(0n)
    expect(getAllocatedSets(state, OPERATOR)).toEqual([SET])
    drainQueue(state)
    expect(getAllocatedSets(state, OPERATOR)).toEqual([])
  })

  it('a leaver is slashable through B + D, and may join again after it', () => {
    const state = member(0, 0n)
    deregisterFromOperatorSets(state, {
      caller: OPERATOR,
      params: { operator: OPERATOR, avs: s.AVS, operatorSetIds: [SET.id] },
    })
    at(state, 1100)
    expect(isOperatorSlashable(state, OPERATOR, SET)).toBe(true)
    expect(() => s.join(state)).toThrow('AlreadyMemberOfSet')
    at(state, 1101)
    expect(isOperatorSlashable(state, OPERATOR, SET)).toBe(false)
    s.join(state)
  })

  it('a changed allocation delay is in force from B + C + 1', () => {
    const state = member(7, 0n)
    expect(getAllocationDelay(state, OPERATOR)).toEqual([true, 7])
    setAllocationDelay(state, { caller: OPERATOR, operator: OPERATOR, delay: 3 })
    at(state, 1060)
    expect(getAllocationDelay(state, OPERATOR)).toEqual([true, 7])
    at(state, 1061)
    expect(getAllocationDelay(state, OPERATOR)).toEqual([true, 3])
    // A second request promotes the one in force.
    setAllocationDelay(state, { caller: OPERATOR, operator: OPERATOR, delay: 9 })
    expect(getAllocationDelay(state, OPERATOR)).toEqual([true, 3])
  })

  it('a new slasher is in force from B + C + 1, and the old one until then', () => {
    const state = member(0, 0n)
    s.allocate(state, WAD)
    expect(getSlasher(state, SET)).toBe(s.SLASHER)
    updateSlasher(state, { caller: s.AVS, operatorSet: SET, slasher: s.BOB })
    expect(getPendingSlasher(state, SET)).toEqual([s.BOB, 1061])
    at(state, 1010)
    // Asking again for the same changes nothing; asking for another restarts the wait.
    expect(updateSlasher(state, { caller: s.AVS, operatorSet: SET, slasher: s.BOB }).events).toEqual([])
    expect(getPendingSlasher(state, SET)).toEqual([s.BOB, 1061])
    updateSlasher(state, { caller: s.AVS, operatorSet: SET, slasher: s.RECIPIENT })
    expect(getPendingSlasher(state, SET)).toEqual([s.RECIPIENT, 1071])
    at(state, 1070)
    expect(getSlasher(state, SET)).toBe(s.SLASHER)
    s.slash(state, 1n)
    at(state, 1071)
    expect([getSlasher(state, SET), getPendingSlasher(state, SET)[1]]).toEqual([s.RECIPIENT, 0])
    expect(() => s.slash(state, 1n)).toThrow('InvalidCaller')
  })

  it('an allocation that can not be slashed is lowered at once', () => {
    const state = s.scene()
    s.createSet(state)
    s.register(state)
    s.allocate(state, WAD)
    const { events } = s.allocate(state, wad(0.25))
    expect(events.map(({ name }) => name)).toEqual(['EncumberedMagnitudeUpdated', 'AllocationUpdated'])
    expect(events[1]?.args).toMatchObject({ magnitude: wad(0.25), effectBlock: 1000 })
    expect(current(state)).toEqual([wad(0.25), 0n, 0])
    expect(budget(state)).toMatchObject({ stored: wad(0.25), allocatable: wad(0.75) })
  })
})

it.each([
  [1n, 1n, 1n],
  [1n, WAD, 1n],
  [501n, 5n * 10n ** 17n, 251n],
  [WAD, 1n, 1n],
  [10n ** 12n, WAD - 1000n, 10n ** 12n],
  [333333333333333333n, 100000000000000001n, 33333333333333334n],
  [299999999999999999n, 333333333333333333n, 100000000000000000n],
])('Appendix A: a magnitude of %d slashed by %d loses %d', (magnitude, fraction, removed) => {
  const state = member(0, 0n)
  s.allocate(state, magnitude)
  s.slash(state, fraction)
  expect(getMaxMagnitude(state, OPERATOR, STRATEGY)).toBe(WAD - removed)
})

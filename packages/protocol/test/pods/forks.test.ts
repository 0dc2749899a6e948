// Forks of the beacon chain after Pectra, and versions of the pods' code (docs/differences.md): what is announced, how long
// ahead, and in which layout proofs are read. Blocks are 12 seconds apart.
import { describe, expect, it } from 'vitest'
import {
  type Action,
  addPodImplementation,
  attempt,
  type BeaconView,
  balanceProofs,
  cancelFork,
  createFold,
  credentialProofs,
  ELECTRA_LAYOUT,
  type ForkLayout,
  forkLayout,
  latestPodVersion,
  placeholder,
  podImplementation,
  podVersion,
  scheduleFork,
  setPodVersion,
  snapshot,
  startCheckpoint,
  verifyCheckpointProofs,
} from '../../src/index.js'
import {
  addValidator,
  BOB,
  block,
  type Native,
  native,
  podOf,
  prove,
  proven,
  STAKER,
  s,
} from './nativeScene.js'

const DELAY = 600
const HIGHER: ForkLayout = { stateHeight: 7, validatorsField: 11, balancesField: 12 }
/** As high as Electra's, with the lists in other places. */
const MOVED: ForkLayout = { stateHeight: 6, validatorsField: 13, balancesField: 14 }
const CODE = placeholder(0xc0de)

const delayed = (n: Native, seconds = DELAY): Native => {
  n.state.config.podChangeDelaySeconds = seconds
  return n
}

const ahead = (n: Native, seconds: number) => n.state.timestamp + BigInt(seconds)

const schedule = (n: Native, seconds: number, stateLayout: ForkLayout = HIGHER): bigint => {
  const forkTimestamp = ahead(n, seconds)
  scheduleFork(n.state, { caller: s.OWNER, forkTimestamp, stateLayout })
  return forkTimestamp
}

const refusal = (n: Native, action: Action): string | undefined => {
  const outcome = attempt(n.state, action)
  return outcome.status === 'refused' ? outcome.error.name : undefined
}

const credentials = (beaconTimestamp: bigint, view: BeaconView, index: number): Action => ({
  type: 'verifyWithdrawalCredentials',
  caller: STAKER,
  podOwner: STAKER,
  beaconTimestamp,
  ...credentialProofs(view, [index]),
})

/** Blocks until a time, or the one after. */
function goTo(n: Native, timestamp: bigint): void {
  while (n.state.timestamp < timestamp) block(n)
}

const begin = { caller: STAKER, podOwner: STAKER, revertIfNoBalance: false }

describe('a scheduled fork', () => {
  it('changes the layout after its time, and says nothing in its first 384 seconds', () => {
    const n = native()
    const fork = schedule(n, 1200)
    expect(forkLayout(n.state, fork)).toEqual(ELECTRA_LAYOUT)
    expect(() => forkLayout(n.state, fork + 1n)).toThrow('TimestampTooCloseToFork')
    expect(() => forkLayout(n.state, fork + 383n)).toThrow('TimestampTooCloseToFork')
    expect(forkLayout(n.state, fork + 384n)).toEqual(HIGHER)
    expect(forkLayout(n.state, fork + 10_000_000n)).toEqual(HIGHER)
  })

  it('follows the one before', () => {
    const n = native()
    const [first, second] = [schedule(n, 1200), schedule(n, 2400, MOVED)]
    expect(forkLayout(n.state, second)).toEqual(HIGHER)
    expect(forkLayout(n.state, second + 384n)).toEqual(MOVED)
    const stateLayout = HIGHER
    for (const forkTimestamp of [first, second])
      expect(refusal(n, { type: 'scheduleFork', caller: s.OWNER, forkTimestamp, stateLayout })).toBe(
        'ForkTooSoon',
      )
  })

  it('is announced as long ahead as the deployment says', () => {
    const n = delayed(native())
    const early = { type: 'scheduleFork', caller: s.OWNER, stateLayout: HIGHER } as const
    expect(refusal(n, { ...early, forkTimestamp: ahead(n, DELAY - 1) })).toBe('ForkTooSoon')
    expect(scheduleFork(n.state, { ...early, forkTimestamp: ahead(n, DELAY) }).events).toEqual([
      {
        contract: n.state.config.contracts.eigenPodManager,
        name: 'ForkScheduled',
        args: { forkTimestamp: ahead(n, DELAY), ...HIGHER },
      },
    ])
  })

  it.each<[string, ForkLayout]>([
    ['lower than 5', { stateHeight: 4, validatorsField: 1, balancesField: 2 }],
    ['higher than 8', { stateHeight: 9, validatorsField: 11, balancesField: 12 }],
    ['without the validators', { stateHeight: 5, validatorsField: 32, balancesField: 12 }],
    ['without the balances', { stateHeight: 6, validatorsField: 11, balancesField: 64 }],
  ])('has no tree %s', (_, stateLayout) => {
    const n = native()
    const forkTimestamp = ahead(n, 1)
    expect(refusal(n, { type: 'scheduleFork', caller: s.OWNER, forkTimestamp, stateLayout })).toBe(
      'InvalidForkLayout',
    )
  })

  it.each<ForkLayout>([
    { stateHeight: 5, validatorsField: 31, balancesField: 0 },
    { stateHeight: 8, validatorsField: 0, balancesField: 255 },
  ])('has any tree of those heights: %o', (stateLayout) => {
    const n = native()
    expect(forkLayout(n.state, schedule(n, 1, stateLayout) + 384n)).toEqual(stateLayout)
  })

  it("is the owner's to announce and to take back, until its time", () => {
    const n = native()
    const forkTimestamp = schedule(n, 24)
    expect(refusal(n, { type: 'scheduleFork', caller: BOB, forkTimestamp, stateLayout: HIGHER })).toBe(
      'Error',
    )
    expect(refusal(n, { type: 'cancelFork', caller: BOB })).toBe('Error')
    expect(cancelFork(n.state, { caller: s.OWNER }).events.map(({ name, args }) => [name, args])).toEqual([
      ['ForkCancelled', { forkTimestamp }],
    ])
    expect(forkLayout(n.state, forkTimestamp + 1n)).toEqual(ELECTRA_LAYOUT)
    expect(refusal(n, { type: 'cancelFork', caller: s.OWNER })).toBe('ForkTooSoon')
    goTo(n, schedule(n, 24))
    expect(refusal(n, { type: 'cancelFork', caller: s.OWNER })).toBe('ForkTooSoon')
  })
})

describe('across a scheduled fork, pods', () => {
  /** A proven validator, a fork soon, and the beacon chain on the other side of it. */
  function forked(stateLayout: ForkLayout, past: number): Native {
    const n = proven(1)
    const fork = schedule(n, 24, stateLayout)
    goTo(n, fork)
    n.layout = stateLayout
    goTo(n, fork + BigInt(past))
    return n
  }

  it.each([HIGHER, MOVED])('prove in the new layout when it is settled: %o', (layout) => {
    const n = forked(layout, 384)
    prove(n, addValidator(n))
    startCheckpoint(n.state, begin)
    const view = n.views.get(n.state.timestamp) ?? block(n)
    verifyCheckpointProofs(n.state, { caller: BOB, podOwner: STAKER, ...balanceProofs(view, [0, 1]) })
    expect(podOf(n)).toMatchObject({ activeValidatorCount: 2, currentCheckpointTimestamp: 0n })
  })

  it('neither prove nor start a checkpoint before that', () => {
    const n = forked(HIGHER, 372)
    const index = addValidator(n)
    const view = block(n) // 384 seconds after: the first that is read
    expect(refusal(n, { type: 'startCheckpoint', ...begin })).toBeUndefined()
    const early = forked(HIGHER, 360)
    addValidator(early)
    const soon = block(early) // 372
    expect(refusal(early, { type: 'startCheckpoint', ...begin })).toBe('TimestampTooCloseToFork')
    expect(refusal(early, credentials(early.state.timestamp, soon, index))).toBe('TimestampTooCloseToFork')
    expect(view.layout).toBe(HIGHER)
  })

  it('prove what was before it in the layout of then', () => {
    const n = native()
    const index = addValidator(n)
    const view = block(n)
    const beaconTimestamp = n.state.timestamp
    const fork = schedule(n, 12)
    n.layout = HIGHER
    goTo(n, fork + 600n)
    expect(refusal(n, credentials(beaconTimestamp, view, index))).toBeUndefined()
  })

  it.each<[string, ForkLayout, string]>([
    ['another height', HIGHER, 'InvalidProofLength'],
    ['the same height and other places', MOVED, 'InvalidProof'],
  ])('refuse proofs in the old layout where the new one has %s', (_, layout, name) => {
    const n = forked(layout, 384)
    n.layout = ELECTRA_LAYOUT // a fork that slipped
    const index = addValidator(n)
    const view = block(n)
    const beaconTimestamp = n.state.timestamp
    expect(refusal(n, credentials(beaconTimestamp, view, index))).toBe(name)
    startCheckpoint(n.state, begin)
    expect(
      refusal(n, {
        type: 'verifyCheckpointProofs',
        caller: BOB,
        podOwner: STAKER,
        ...balanceProofs(view, [0]),
      }),
    ).toBe(name)
  })
})

describe('the time of Pectra', () => {
  const set = (n: Native, timestamp: bigint) =>
    refusal(n, { type: 'setPectraForkTimestamp', caller: s.OWNER, timestamp })

  it('is free to set where the deployment has no delay, as in the chapter', () => {
    const n = native()
    expect([1n, 0n, ahead(n, 5), 3n].map((timestamp) => set(n, timestamp))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
  })

  it('is set once in any way, and moved only while both times are ahead by the delay', () => {
    const n = delayed(native('deneb'))
    n.state.eigenPodManager.pectraForkTimestamp = 0n
    expect(set(n, ahead(n, DELAY + 12))).toBeUndefined()
    expect(set(n, ahead(n, DELAY - 1))).toBe('ForkTooSoon')
    expect(set(n, ahead(n, DELAY))).toBeUndefined()
    block(n)
    expect(set(n, ahead(n, 10 * DELAY))).toBe('ForkTooSoon')
  })
})

describe("versions of the pods' code", () => {
  const offer = (n: Native) => addPodImplementation(n.state, { caller: s.OWNER, implementation: CODE })

  it('are numbered, and usable after the delay', () => {
    const n = delayed(native(), 24)
    const usableFrom = ahead(n, 24)
    const { result, events } = offer(n)
    expect(result).toBe(1)
    expect(events.map(({ name, args }) => [name, args])).toEqual([
      ['PodImplementationAdded', { podVersion: 1, implementation: CODE, usableFrom }],
    ])
    expect(latestPodVersion(n.state)).toBe(1)
    expect(podImplementation(n.state, 1)).toEqual([CODE, usableFrom])
    expect(podImplementation(n.state, 2)).toEqual([placeholder(0), 0n])
    const move = { type: 'setPodVersion', caller: STAKER, podOwner: STAKER, newVersion: 1 } as const
    block(n)
    expect(refusal(n, move)).toBe('InvalidPodVersion')
    block(n)
    expect(refusal(n, move)).toBeUndefined()
  })

  it('are for each owner to take, and never to give back', () => {
    const n = native()
    offer(n)
    offer(n)
    const move = { type: 'setPodVersion', caller: STAKER, podOwner: STAKER } as const
    expect(refusal(n, { ...move, caller: BOB, newVersion: 1 })).toBe('OnlyEigenPodOwner')
    expect(refusal(n, { ...move, newVersion: 0 })).toBe('InvalidPodVersion')
    expect(refusal(n, { ...move, newVersion: 3 })).toBe('InvalidPodVersion')
    expect(setPodVersion(n.state, { ...move, newVersion: 2 }).events).toEqual([
      { contract: podOf(n).address, name: 'PodVersionUpdated', args: { previousVersion: 0, newVersion: 2 } },
    ])
    expect(podVersion(n.state, STAKER)).toBe(2)
    expect(refusal(n, { ...move, newVersion: 1 })).toBe('InvalidPodVersion')
    expect(refusal(n, { ...move, newVersion: 2 })).toBe('InvalidPodVersion')
  })

  it("are the owner's to offer, with code, and no more than 255", () => {
    const n = native()
    const add = { type: 'addPodImplementation', caller: s.OWNER, implementation: CODE } as const
    expect(refusal(n, { ...add, caller: BOB })).toBe('Error')
    expect(refusal(n, { ...add, hasCode: false })).toBe('InvalidPodImplementation')
    for (let version = 1; version <= 255; version++) offer(n)
    expect(refusal(n, add)).toBe('InvalidPodImplementation')
  })
})

it('what events say of forks and versions is what was done', () => {
  const n = native()
  const folded = snapshot(n.state)
  const add = createFold(folded)
  const { eigenPodManager } = n.state.config.contracts
  const owner = { caller: s.OWNER }
  const outcomes = [
    scheduleFork(n.state, { ...owner, forkTimestamp: ahead(n, 1200), stateLayout: HIGHER }),
    scheduleFork(n.state, { ...owner, forkTimestamp: ahead(n, 2400), stateLayout: MOVED }),
    cancelFork(n.state, owner),
    addPodImplementation(n.state, { ...owner, implementation: CODE }),
    setPodVersion(n.state, { caller: STAKER, podOwner: STAKER, newVersion: 1 }),
  ]
  for (const [index, { events }] of outcomes.entries())
    for (const { contract, name, args } of events)
      add({
        contract: contract === eigenPodManager ? 'eigenPodManager' : 'pod',
        address: contract,
        name,
        args,
        block: n.state.block,
        transaction: String(index),
      })
  expect(folded.eigenPodManager).toEqual(n.state.eigenPodManager)
  expect(folded.eigenPodManager.forks).toHaveLength(1)
  expect(podVersion(folded, STAKER)).toBe(1)
})

// Chapter 03 §8 over random lives of a pod.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  addShares,
  attempt,
  balanceProofs,
  removeDepositShares,
  type State,
  snapshot,
  verifyCheckpointProofs,
  WAD,
} from '../../src/index.js'
import { BEACON, BOB, change, ETH, type Native, podOf, proven, STAKER, start, sweep } from './nativeScene.js'
import { brokenBacking, brokenByStep, brokenInPod, podIn } from './podInvariants.js'
import { type Roll, randomNative, roll, step } from './randomNative.js'

const runs = Number(process.env.RUNS ?? 40)
/** To find the smallest life takes long: `SHRINK=1` does. */
const endOnFailure = process.env.SHRINK === undefined
const lives = fc.array(roll, { minLength: 40, maxLength: 120, size: 'max' })

/** Plays a step; gives the rules that it breaks. */
function play(n: Native, rolled: Roll, wheel: 'peaceful' | 'slashing', seen: Map<string, number>): string[] {
  const action = step(n, rolled, wheel)
  if (action === undefined) return []
  const before = snapshot(n.state)
  const outcome = attempt(n.state, action)
  const kind = outcome.status === 'success' ? action.type : `${action.type}: ${outcome.error.name}`
  seen.set(kind, (seen.get(kind) ?? 0) + 1)
  if (outcome.status === 'refused') {
    expect(n.state).toEqual(before)
    const isPanic = outcome.error.name === 'Panic'
    return isPanic ? [`11: ${action.type} panicked`] : []
  }
  const actor = 'caller' in action ? action.caller : undefined
  const { type } = action
  const broken = brokenByStep({ before, after: n.state, actor, type, events: outcome.events })
  return [...brokenInPod(podIn(n.state)), ...broken].map((sentence) => `${type}: ${sentence}`)
}

const ENOUGH = [
  'verifyWithdrawalCredentials',
  'verifyWithdrawalCredentialsMultiproof',
  'startCheckpoint',
  'verifyCheckpointProofs',
  'verifyCheckpointMultiproof',
  'verifyStaleBalance',
  'completeQueuedWithdrawal',
]

it('every rule holds in every state and at every step, with slashed operators too', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(lives, (rolls) => {
      const n = randomNative(true)
      for (const rolled of rolls) expect(play(n, rolled, 'slashing', seen)).toEqual([])
    }),
    { numRuns: runs, endOnFailure },
  )
  if (process.env.SHOW_SEEN) console.log([...seen].sort())
  expect([...ENOUGH, 'cancelCheckpoint'].filter((type) => (seen.get(type) ?? 0) === 0)).toEqual([])
})

it('12, 13: without slashed operators there is something behind every claim', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(lives, fc.boolean(), (rolls, delegated) => {
      const n = randomNative(delegated)
      for (const [index, rolled] of rolls.entries()) {
        expect(play(n, rolled, 'peaceful', seen)).toEqual([])
        expect(brokenBacking(n.state, index)).toEqual([])
      }
    }),
    { numRuns: runs, endOnFailure },
  )
  expect(ENOUGH.filter((type) => (seen.get(type) ?? 0) === 0)).toEqual([])
})

/** A checkpoint of eight validators that have gained, lost and left. */
const scene = fc.record({
  balances: fc.array(fc.bigInt(0n, 64n * ETH), { minLength: 8, maxLength: 8 }),
  gone: fc.nat(255),
  inPod: fc.bigInt(0n, 100n * ETH),
})

function prepared({ balances, gone, inPod }: { balances: bigint[]; gone: number; inPod: bigint }): Native {
  const n = proven(8)
  for (const [index, balance] of balances.entries()) {
    change(n, index, { balanceGwei: (gone >> index) % 2 === 0 ? balance : 0n })
  }
  sweep(n, inPod + 1n) // something always stays, so that every end is possible
  start(n)
  return n
}

const submit = (n: Native, state: State, indices: readonly number[]) => {
  const view = n.views.get(n.state.timestamp)
  if (!view) throw new Error('no view')
  return verifyCheckpointProofs(state, { caller: BOB, podOwner: STAKER, ...balanceProofs(view, indices) })
}

const ALL = [0, 1, 2, 3, 4, 5, 6, 7]

it('14: in any order, in any parts, twice or once: a checkpoint ends the same', () => {
  const cuts = fc.array(fc.nat(8), { maxLength: 4 })
  const order = fc.shuffledSubarray(ALL, { minLength: 8 })
  fc.assert(
    fc.property(scene, order, cuts, fc.shuffledSubarray(ALL), (what, shuffled, places, again) => {
      const n = prepared(what)
      const whole = snapshot(n.state)
      submit(n, whole, ALL)
      const parts = snapshot(n.state)
      const bounds = [0, ...places.sort((a, b) => a - b), 8]
      for (const [place, from] of bounds.slice(0, -1).entries()) {
        const part = shuffled.slice(from, bounds[place + 1])
        submit(n, parts, part)
        const { currentCheckpointTimestamp } = podIn(parts)
        if (currentCheckpointTimestamp === 0n) break
        const before = snapshot(parts)
        submit(n, parts, [...part, ...part])
        submit(
          n,
          parts,
          again.filter((index) => shuffled.indexOf(index) < (bounds[place + 1] ?? 0)),
        )
        expect(parts).toEqual(before)
      }
      expect(parts).toEqual(whole)
    }),
    { numRuns: 3 * runs, endOnFailure },
  )
})

it('10: what is counted is what is there', () => {
  fc.assert(
    fc.property(scene, (what) => {
      const n = prepared(what)
      const { events } = submit(n, n.state, ALL)
      const balances = n.validators.reduce((sum, { balanceGwei }) => sum + balanceGwei, 0n)
      const net = (what.inPod + 1n + balances - 8n * 32n * ETH) * 10n ** 9n
      const end = events.find(({ name }) => name === 'CheckpointFinalized')
      expect(end?.args.totalShareDeltaWei).toBe(net)
      const restaked = [...podOf(n).validators.values()].reduce(
        (sum, { restakedBalanceGwei }) => sum + restakedBalanceGwei,
        0n,
      )
      expect(podOf(n).withdrawableGwei + restaked).toBe(what.inPod + 1n + balances)
    }),
    { numRuns: 3 * runs, endOnFailure },
  )
})

it('18: adding and removing shares is neutral', () => {
  fc.assert(
    fc.property(fc.bigInt(0n, 10n ** 20n), (shares) => {
      const { state } = proven(1)
      const { delegationManager: caller, eigenPodManager: contract } = state.config.contracts
      const of = { caller, contract, strategy: BEACON, staker: STAKER }
      const before = snapshot(state)
      addShares(state, { ...of, shares })
      removeDepositShares(state, { ...of, depositSharesToRemove: shares })
      expect(state).toEqual(before)
      removeDepositShares(state, { ...of, depositSharesToRemove: WAD })
      addShares(state, { ...of, shares: WAD })
      expect(state).toEqual(before)
    }),
  )
})

// Chapters 01 §7 and 02 §7 over random action sequences.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import {
  attempt,
  delegatedTo,
  depositScalingFactor,
  getMaxMagnitude,
  operatorShares,
  type State,
  snapshot,
  stakerDepositShares,
  WAD,
} from '../src/index.js'
import {
  type Dice,
  dice,
  EVERYBODY,
  OPERATORS,
  randomScene,
  TOKEN_STRATEGIES,
  toAction,
} from './randomScene.js'
import { delegateTo_, fund, STAKER, STRATEGY, scene, slash, slashableOperator } from './scene.js'
import { brokenIn } from './stateInvariants.js'
import { brokenBy } from './stepInvariants.js'

const runs = Number(process.env.RUNS ?? 25)

function play(state: State, roll: Dice): string[] {
  const before = snapshot(state)
  const action = toAction(state, roll)
  const outcome = attempt(state, action)
  if (outcome.status === 'refused') return []
  const { result, events } = outcome
  return [...brokenIn(state), ...brokenBy({ before, after: state, action, result, events })].map(
    (sentence) => `${action.type}: ${sentence}`,
  )
}

it('every rule holds in every state and at every step', () => {
  fc.assert(
    fc.property(fc.array(dice, { minLength: 30, maxLength: 80 }), (rolls) => {
      const state = randomScene()
      for (const roll of rolls) expect(play(state, roll)).toEqual([])
    }),
    { numRuns: runs },
  )
})

it('01.29 without the slack of R4: a queue of single shares never loses more than it holds', () => {
  const fraction = fc.bigInt(1n, WAD)
  const amounts = fc.array(fc.bigInt(1n, 3n), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(fc.bigInt(1n, 30n), fraction, amounts, fraction, (deposit, first, queued, second) => {
      const state = scene()
      slashableOperator(state)
      fund(state, STAKER, deposit)
      delegateTo_(state, STAKER)
      slash(state, first)
      for (const shares of queued) {
        const params = [{ strategies: [STRATEGY], depositShares: [shares] }]
        attempt(state, { type: 'queueWithdrawals', caller: STAKER, params })
      }
      slash(state, second)
      expect(brokenIn(state)).toEqual([])
    }),
    { numRuns: 10 * runs },
  )
})

it('01.16: without slashing, figures are exact', () => {
  fc.assert(
    fc.property(fc.array(dice, { minLength: 20, maxLength: 50 }), (rolls) => {
      const state = randomScene()
      for (const roll of rolls) {
        const action = toAction(state, roll)
        if (action.type !== 'slashOperator' && action.type !== 'finalizeCheckpoint') attempt(state, action)
      }
      for (const strategy of TOKEN_STRATEGIES) {
        for (const staker of EVERYBODY) expect(depositScalingFactor(state, staker, strategy)).toBe(WAD)
        for (const operator of OPERATORS) {
          const sum = EVERYBODY.filter((staker) => delegatedTo(state, staker) === operator).reduce(
            (total, staker) => total + stakerDepositShares(state, staker, strategy),
            0n,
          )
          expect(operatorShares(state, operator, strategy)).toBe(sum)
          expect(getMaxMagnitude(state, operator, strategy)).toBe(WAD)
        }
      }
    }),
    { numRuns: runs },
  )
})

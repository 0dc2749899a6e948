// Random action sequences: what is refused leaves no trace, and what is played on a copy goes the same way.
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { attempt, rehearse, restore, snapshot } from '../src/index.js'
import { dice, randomScene, toAction } from './randomScene.js'

it('a refused action leaves the state as it was', () => {
  const seen = new Map<string, number>()
  fc.assert(
    fc.property(fc.array(dice, { minLength: 30, maxLength: 60 }), (rolls) => {
      const state = randomScene()
      for (const roll of rolls) {
        const action = toAction(state, roll)
        const before = snapshot(state)
        const outcome = attempt(state, action)
        const key = outcome.status === 'success' ? action.type : `${action.type}: ${outcome.error.name}`
        seen.set(key, (seen.get(key) ?? 0) + 1)
        if (outcome.status === 'refused') expect(state).toEqual(before)
      }
    }),
    { numRuns: 25 },
  )
  if (process.env.SHOW_SEEN) console.log([...seen].sort())
})

it('a sequence gives the same on a snapshot, and restore brings back what was', () => {
  fc.assert(
    fc.property(fc.array(dice, { minLength: 10, maxLength: 40 }), (rolls) => {
      const state = randomScene()
      const half = rolls.splice(0, rolls.length / 2)
      for (const roll of half) attempt(state, toAction(state, roll))
      const saved = snapshot(state)
      const copy = snapshot(state)
      for (const roll of rolls) {
        expect(attempt(copy, toAction(copy, roll))).toEqual(attempt(state, toAction(state, roll)))
      }
      expect(copy).toEqual(state)
      restore(state, saved)
      expect(state).toEqual(saved)
    }),
    { numRuns: 20 },
  )
})

it('a rehearsal goes as the real thing would, and leaves the state as it was', () => {
  fc.assert(
    fc.property(fc.array(dice, { minLength: 10, maxLength: 40 }), (rolls) => {
      const state = randomScene()
      const before = snapshot(state)
      const play = () => rolls.map((roll) => attempt(state, toAction(state, roll)))
      const rehearsed = rehearse(state, () => {
        const outcomes = rehearse(state, play)
        expect(state).toEqual(before)
        expect(play()).toEqual(outcomes)
        return outcomes
      })
      expect(state).toEqual(before)
      expect(play()).toEqual(rehearsed)
    }),
    { numRuns: 20 },
  )
})

import { describe, expect, test } from 'vitest'
import { allocationAt } from './allocationAt.js'

describe('an allocation in force (chapter 02 §1.3 to §1.5, §5.5)', () => {
  test('a raise counts from its effect block on', () => {
    const changes = [{ block: 100, magnitude: 500n, effectBlock: 110 }]
    expect(allocationAt(changes, 99)).toEqual({ currentMagnitude: 0n, pendingDiff: 0n, effectBlock: 0 })
    expect(allocationAt(changes, 109)).toEqual({ currentMagnitude: 0n, pendingDiff: 500n, effectBlock: 110 })
    expect(allocationAt(changes, 110)).toEqual({ currentMagnitude: 500n, pendingDiff: 0n, effectBlock: 0 })
  })

  test('a slash during a pending raise takes from the current part only, and the raise keeps its size', () => {
    const changes = [
      { block: 100, magnitude: 400n, effectBlock: 100 },
      { block: 120, magnitude: 900n, effectBlock: 130 },
      { block: 125, magnitude: 300n, effectBlock: 125 }, // a quarter is slashed
    ]
    expect(allocationAt(changes, 125)).toEqual({
      currentMagnitude: 300n,
      pendingDiff: 500n,
      effectBlock: 130,
    })
    expect(allocationAt(changes, 130).currentMagnitude).toBe(800n)
  })

  test('a slash during a pending lowering shrinks both, as its two events say', () => {
    const changes = [
      { block: 100, magnitude: 400n, effectBlock: 100 },
      { block: 120, magnitude: 100n, effectBlock: 171 },
      { block: 125, magnitude: 50n, effectBlock: 171 }, // current 200 − pending 150
      { block: 125, magnitude: 200n, effectBlock: 125 },
    ]
    expect(allocationAt(changes, 125)).toEqual({
      currentMagnitude: 200n,
      pendingDiff: -150n,
      effectBlock: 171,
    })
    expect(allocationAt(changes, 170).currentMagnitude).toBe(200n)
    expect(allocationAt(changes, 171)).toEqual({ currentMagnitude: 50n, pendingDiff: 0n, effectBlock: 0 })
  })

  test('a pending lowering that a full slash makes 0 stays locked until its block', () => {
    const changes = [
      { block: 100, magnitude: 400n, effectBlock: 100 },
      { block: 120, magnitude: 100n, effectBlock: 171 },
      { block: 125, magnitude: 0n, effectBlock: 171 },
      { block: 125, magnitude: 0n, effectBlock: 125 },
    ]
    expect(allocationAt(changes, 170)).toEqual({ currentMagnitude: 0n, pendingDiff: 0n, effectBlock: 171 })
  })

  test('a lowering that a slash rounds to nothing stays nothing when the rest is slashed (example B)', () => {
    const changes = [
      { block: 1000, magnitude: 501n, effectBlock: 1000 },
      { block: 1001, magnitude: 500n, effectBlock: 1102 },
      { block: 1002, magnitude: 250n, effectBlock: 1102 }, // current 250, pending −1 + ⌈1/2⌉ = 0
      { block: 1002, magnitude: 250n, effectBlock: 1002 },
      { block: 1003, magnitude: 125n, effectBlock: 1003 }, // half again: nothing is pending, so one event
    ]
    expect(allocationAt(changes, 1002)).toEqual({
      currentMagnitude: 250n,
      pendingDiff: 0n,
      effectBlock: 1102,
    })
    expect(allocationAt(changes, 1003)).toEqual({
      currentMagnitude: 125n,
      pendingDiff: 0n,
      effectBlock: 1102,
    })
    expect(allocationAt(changes, 1102)).toEqual({ currentMagnitude: 125n, pendingDiff: 0n, effectBlock: 0 })
  })
})

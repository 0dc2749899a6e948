import { describe, expect, test } from 'vitest'
import {
  allocationAt,
  type Holding,
  lossSteps,
  type SlashableAllocation,
  scaledShares,
  sharesLeft,
  slashingFactor,
  WAD,
} from './losses.js'

/** Worked example E1 of chapter 01: the row after the first 50 % slash and the deposit of 50e18. */
const e1 = { shares: 150n * WAD, scalingFactor: 1333333333333333332n }

describe('the formulas', () => {
  test('give the withdrawable shares of worked example E1, at each magnitude', () => {
    const scaled = scaledShares(e1.shares, e1.scalingFactor)
    expect(sharesLeft(scaled, slashingFactor(5n * 10n ** 17n, null))).toBe(99999999999999999900n)
    expect(sharesLeft(scaled, slashingFactor(4n * 10n ** 17n, null))).toBe(79999999999999999920n)
    const rest = scaledShares(120n * WAD, e1.scalingFactor)
    expect(sharesLeft(rest, slashingFactor(3n * 10n ** 17n, null))).toBe(47999999999999999952n)
    // The withdrawal queued there, when it is completed.
    expect(sharesLeft(39999999999999999960n, slashingFactor(3n * 10n ** 17n, null))).toBe(
      11999999999999999988n,
    )
  })

  test('take native ETH at the product of both factors, worked examples E5 and E6', () => {
    expect(slashingFactor(5n * 10n ** 17n, 75n * 10n ** 16n)).toBe(375n * 10n ** 15n)
    expect(
      sharesLeft(
        scaledShares(64n * WAD, 15n * 10n ** 17n),
        slashingFactor(5n * 10n ** 17n, 75n * 10n ** 16n),
      ),
    ).toBe(36n * WAD)
    expect(
      sharesLeft(scaledShares(32n * WAD, 2n * WAD), slashingFactor(5n * 10n ** 17n, 5n * 10n ** 17n)),
    ).toBe(16n * WAD)
    // Chapter 01, F1: it can be nothing where neither is.
    expect(slashingFactor(1n, WAD - 1n)).toBe(0n)
  })

  test('a pending change counts from its effect block on', () => {
    const allocation = { currentMagnitude: 70n, pendingDifference: -20n, effectBlock: 100 }
    expect(allocationAt(allocation, 99)).toBe(allocation)
    expect(allocationAt(allocation, 100)).toEqual({
      currentMagnitude: 50n,
      pendingDifference: 0n,
      effectBlock: 0,
    })
  })
})

describe('the parts of a loss', () => {
  const worthOf = ({ scaled }: Holding, magnitude: bigint) => sharesLeft(scaled, magnitude)
  const deposit: Holding = { scaled: 1000n, queued: false, until: null }
  const soon: Holding = { scaled: 100n, queued: true, until: 20 }
  const later: Holding = { scaled: 10n, queued: true, until: 40 }
  /** 40 % now, 10 % from block 31 on. */
  const falling: SlashableAllocation = {
    currentMagnitude: 4n * 10n ** 17n,
    pendingDifference: -3n * 10n ** 17n,
    effectBlock: 31,
  }
  const split = (slashableUntil: number | null, allocation = falling) =>
    lossSteps({
      holdings: [deposit, soon, later],
      allocation,
      maxMagnitude: WAD,
      slashableUntil,
      worthOf,
    }).map(({ until, losses }) => [
      until && [until.block, until.why],
      losses.map(({ before, after }) => before - after),
    ])

  test('end with the withdrawal, with the deallocation, and never', () => {
    expect(split(null)).toEqual([
      [
        [20, 'withdrawal'],
        [0n, 40n, 0n],
      ],
      [
        [30, 'deallocation'],
        [300n, 0n, 3n],
      ],
      [
        [40, 'withdrawal'],
        [0n, 0n, 1n],
      ],
      [null, [100n, 0n, 0n]],
    ])
  })

  test('all end with the window of an operator that left, whatever else is to come', () => {
    expect(split(25)).toEqual([
      [
        [20, 'withdrawal'],
        [0n, 40n, 0n],
      ],
      [
        [25, 'deregistration'],
        [400n, 0n, 4n],
      ],
    ])
  })

  test('are one where nothing is about to end', () => {
    const steady = { currentMagnitude: 4n * 10n ** 17n, pendingDifference: 0n, effectBlock: 0 }
    expect(
      lossSteps({
        holdings: [deposit],
        allocation: steady,
        maxMagnitude: WAD,
        slashableUntil: null,
        worthOf,
      }),
    ).toEqual([{ until: null, losses: [{ before: 1000n, after: 600n }] }])
  })
})

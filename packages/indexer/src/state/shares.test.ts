import { describe, expect, test } from 'vitest'
import {
  allocatedShares,
  beaconChainStrategy,
  depositSharesOf,
  queuedShares,
  slashingFactor,
  withdrawableShares,
} from './shares.js'

const e18 = 10n ** 18n
const token = '0x00000000000000000000000000000000000000b1'

describe('example E1 (chapter 01 §1.9)', () => {
  const factor = 1_333_333_333_333_333_332n

  test.each([
    ['deposit 50', 150n * e18, 5n * 10n ** 17n, 99_999_999_999_999_999_900n],
    ['slash to 0.4', 150n * e18, 4n * 10n ** 17n, 79_999_999_999_999_999_920n],
    ['queue 30', 120n * e18, 4n * 10n ** 17n, 63_999_999_999_999_999_936n],
    ['slash to 0.3', 120n * e18, 3n * 10n ** 17n, 47_999_999_999_999_999_952n],
  ])('after "%s"', (_, shares, magnitude, expected) => {
    expect(withdrawableShares(shares, factor, slashingFactor(token, magnitude, 0n))).toBe(expected)
  })

  test('the queued withdrawal pays what the later slash left', () => {
    expect(queuedShares(39_999_999_999_999_999_960n, 4n * 10n ** 17n)).toBe(15_999_999_999_999_999_984n)
    expect(queuedShares(39_999_999_999_999_999_960n, 3n * 10n ** 17n)).toBe(11_999_999_999_999_999_988n)
    expect(depositSharesOf(39_999_999_999_999_999_960n, factor)).toBe(30n * e18)
  })
})

test('native stake is reduced by both slashings (example E6)', () => {
  const factor = slashingFactor(beaconChainStrategy, e18 / 2n, e18 / 2n)
  expect(factor).toBe(e18 / 4n)
  expect(withdrawableShares(32n * e18, 2n * e18, factor)).toBe(16n * e18)
})

test('stake of an allocation (chapter 02, examples A and E)', () => {
  const shares = 875n * e18
  expect(allocatedShares(shares, 375n * 10n ** 15n, shares / 1000n)).toBe(374_999_999_999_999_999_625n)
  expect(allocatedShares(750n * e18, 5n * 10n ** 17n, 75n * 10n ** 16n)).toBe(499_999_999_999_999_999_500n)
  expect(allocatedShares(10n, 1n, 3n)).toBe(3n) // ⌊10 · ⌊1e18 / 3⌋ / 1e18⌋
  expect(allocatedShares(3n, 1n, 3n)).toBe(0n)
  expect(allocatedShares(shares, 0n, 0n)).toBe(0n)
})

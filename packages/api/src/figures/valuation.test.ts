import { expect, test } from 'vitest'
import { ethOfShares, ethOfTokens, tokensOfShares } from './valuation.js'

const ether = 10n ** 18n

test('shares are worth tokens at the rate of example E9 (chapter 01 §1.9)', () => {
  const state = { totalShares: ether + 500_000_000_000_000_249n, tokens: 3n * ether }
  expect(tokensOfShares(ether, state)).toBe(1_999_999_999_999_999_001n)
})

test('tokens are worth wei at their rate, rounded down, and nothing without one', () => {
  expect(ethOfTokens(3n, 500_000_000_000_000_000n)).toBe(1n)
  expect(ethOfTokens(3n, null)).toBeNull()
})

test('shares of the beacon chain are wei', () => {
  expect(ethOfShares(32n * ether, { token: null, totalShares: 0n, tokens: 0n, rateWad: ether })).toBe(
    32n * ether,
  )
})

test('shares of an unknown strategy have no known worth', () => {
  expect(ethOfShares(1n, undefined)).toBeNull()
})

import { parseUnits } from 'viem'
import { expect, test } from 'vitest'
import { exchangeRateAfter } from './exchangeRates.js'

const token = { symbol: 'rstETH', name: 'Test', exchangeRate: '1.0820', annualGrowth: 3.1 }

test('the rate begins as given', () => {
  expect(exchangeRateAfter(token, 0)).toBe(parseUnits('1.082', 18))
})

test('after a year it has grown by the annual growth: 1.082 * 1.031 = 1.115542', () => {
  expect(exchangeRateAfter(token, 365)).toBe(parseUnits('1.115542', 18))
})

test('it grows a little every day', () => {
  // 1.082 * 3.1 % / 365 = 0.0000918958904109589...
  expect(exchangeRateAfter(token, 1) - exchangeRateAfter(token, 0)).toBe(91_895_890_410_958n)
})

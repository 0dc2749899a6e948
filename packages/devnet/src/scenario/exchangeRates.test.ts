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

test('a loss takes its part from its day on', () => {
  const hit = { ...token, losses: [{ day: 5, percent: 0.35 }] }
  expect(exchangeRateAfter(hit, 4)).toBe(exchangeRateAfter(token, 4))
  // 1.082 + 5 days of 0.0000918958904109589 = 1.082459479452054794, less 0.35 % = 1.078670871273972602
  expect(exchangeRateAfter(hit, 5)).toBe(1_078_670_871_273_972_602n)
})

test('it grows a little every day', () => {
  // 1.082 * 3.1 % / 365 = 0.0000918958904109589...
  expect(exchangeRateAfter(token, 1) - exchangeRateAfter(token, 0)).toBe(91_895_890_410_958n)
})

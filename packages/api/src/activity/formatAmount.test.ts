import { expect, test } from 'vitest'
import { formatAmount, formatPercent } from './formatAmount.js'

test.each([
  [0n, 18, '0'],
  [1n, 18, '<0.0001'],
  [-1n, 18, '-<0.0001'],
  [100_000_000_000_000n, 18, '0.0001'],
  [1_234_567_899_900_000_000_000n, 18, '1,234.5679'],
  [4_999_999_999_999_999_999n, 18, '5'],
  [49_999_999_999_999n, 18, '<0.0001'],
  [10n ** 24n, 18, '1,000,000'],
  [-1_500_000n, 6, '-1.5'],
  [7n, 0, '7'],
])('%d with %d decimals reads %s', (amount, decimals, text) => {
  expect(formatAmount(amount, decimals)).toBe(text)
})

test.each([
  [10n ** 18n, '100%'],
  [333_333_333_333_333_333n, '33.33%'],
  [5_000_000_000_000_000n, '0.5%'],
  [1n, '<0.01%'],
  [10n ** 18n - 1n, '>99.99%'],
  [99_999_999_999_999_999n, '10%'],
  [0n, '0%'],
])('%d of 1e18 reads %s', (wad, text) => {
  expect(formatPercent(wad)).toBe(text)
})

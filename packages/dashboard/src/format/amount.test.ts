import { describe, expect, test } from 'vitest'
import { formatAmount, formatExactAmount, formatInteger, formatShare, toPlotNumber } from './amount.js'

const ether = 10n ** 18n

describe('formatAmount', () => {
  test('groups and keeps four digits', () => {
    expect(formatAmount(1_234_567n * ether + ether / 2n, 'en')).toBe('1,234,567.5000')
    expect(formatAmount(1_234_567n * ether + ether / 2n, 'zh-CN')).toBe('1,234,567.5000')
    expect(formatAmount(1_234_567n * ether + ether / 2n, 'de')).toBe('1.234.567,5000')
  })

  test('is exact where floating point is not', () => {
    // 2^53 + 1 whole ETH: a double would show ...992
    expect(formatAmount(9_007_199_254_740_993n * ether, 'en', { digits: 0 })).toBe('9,007,199,254,740,993')
    expect(formatAmount(2n ** 256n - 1n, 'en', { decimals: 0, digits: 0 })).toBe(
      '115,792,089,237,316,195,423,570,985,008,687,907,853,269,984,665,640,564,039,457,584,007,913,129,639,935',
    )
  })

  test('rounds toward zero: never more than there is', () => {
    expect(formatAmount(1_999_999_999_999_999_999n, 'en', { digits: 2 })).toBe('1.99')
    expect(formatAmount(-1_999_999_999_999_999_999n, 'en', { digits: 2 })).toBe('-1.99')
  })

  test('does not show something as nothing', () => {
    expect(formatAmount(0n, 'en')).toBe('0.0000')
    expect(formatAmount(1n, 'en')).toBe('<0.0001')
    expect(formatAmount(10n ** 14n, 'en')).toBe('0.0001')
    expect(formatAmount(5n, 'en', { decimals: 6, digits: 4 })).toBe('<0.0001')
    expect(formatAmount(500n, 'en', { decimals: 6, digits: 4 })).toBe('0.0005')
  })

  test('puts a sign before gains where asked', () => {
    expect(formatAmount(3n * ether, 'en', { digits: 1, sign: 'always' })).toBe('+3.0')
    expect(formatAmount(-3n * ether, 'en', { digits: 1, sign: 'always' })).toBe('-3.0')
  })
})

test('formatExactAmount shows every digit', () => {
  expect(formatExactAmount(1_234_000_000_000_000_000_001n, 'en')).toBe('1,234.000000000000000001')
  expect(formatExactAmount(2n * ether, 'en')).toBe('2')
  expect(formatExactAmount(1_500_000n, 'en', 6)).toBe('1.5')
})

test('formatInteger groups numbers and bigints', () => {
  expect(formatInteger(3_456n, 'en')).toBe('3,456')
  expect(formatInteger(12, 'zh-CN')).toBe('12')
})

test('formatShare rounds to hundredths of a percent', () => {
  expect(formatShare(1n, 3n, 'en')).toBe('33.33%')
  expect(formatShare(2n, 3n, 'en')).toBe('66.67%')
  expect(formatShare(2n, 3n, 'en', { digits: 1 })).toBe('66.7%')
  expect(formatShare(-1n, 2n, 'en', { sign: 'always' })).toBe('-50.00%')
  expect(formatShare(1n, 2n, 'en', { sign: 'always' })).toBe('+50.00%')
  expect(formatShare(1n, 0n, 'en')).toBeNull()
})

test('toPlotNumber keeps nine digits behind the point', () => {
  expect(toPlotNumber(1_234_567_891_999_999_999n)).toBe(1.234567891)
  expect(toPlotNumber(1_500_000n, 6)).toBe(1.5)
})

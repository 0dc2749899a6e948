import { expect, test } from 'vitest'
import { formatAmount, formatPercent, parseAmount, parsePercent } from './amounts.js'

const ether = { symbol: 'stETH', decimals: 18 }

test.each([
  ['12.5', ether, 12_500_000_000_000_000_000n],
  ['0.000000000000000001', ether, 1n],
  ['1.500000000000000000000', ether, 1_500_000_000_000_000_000n],
  ['7', { symbol: 'USDC', decimals: 6 }, 7_000_000n],
  ['3', { symbol: 'WHOLE', decimals: 0 }, 3n],
])('%s is an amount', (text, token, amount) => {
  expect(parseAmount(text, token)).toBe(amount)
})

test.each(['', '0', '0.0', '-1', '1,5', '1e3', '.5', '5.', '0x10', ' 1', '0.0000000000000000001'])(
  '"%s" is no amount',
  (text) => {
    expect(() => parseAmount(text, ether)).toThrow(/amount|digits/)
  },
)

test.each([
  ['40%', 400_000_000_000_000_000n],
  ['40', 400_000_000_000_000_000n],
  ['2.5%', 25_000_000_000_000_000n],
  ['0%', 0n],
  ['100%', 1_000_000_000_000_000_000n],
  ['0.0000000000000001%', 1n],
])('%s is a part of 10^18', (text, part) => {
  expect(parsePercent(text)).toBe(part)
})

test.each(['101%', '100.1', '-1%', '%', 'half', '1e2'])('"%s" is no percentage', (text) => {
  expect(() => parsePercent(text)).toThrow(`"${text}" is not a percentage`)
})

test.each([
  [0n, 18, '0'],
  [1n, 18, '<0.000001'],
  [12_500_000_000_000_000_000n, 18, '12.5'],
  [1_234_567_891_234_567_890_000_000n, 18, '1,234,567.891234'],
  [-1_500_000n, 6, '-1.5'],
  [1_234n, 0, '1,234'],
])('%i with %i decimals reads %s', (amount, decimals, text) => {
  expect(formatAmount(amount, decimals)).toBe(text)
})

test.each([
  [400_000_000_000_000_000n, '40%'],
  [376_000_000_000_000_000n, '37.6%'],
  [1n, '<0.0001%'],
  [0n, '0%'],
])('%i of 10^18 reads %s', (part, text) => {
  expect(formatPercent(part)).toBe(text)
})

import { expect, test } from 'vitest'
import { readDecimal } from './readDecimal.js'

const readEth = (text: string) => readDecimal(text, 9)

test('reads ETH as gwei, exactly', () => {
  expect(readEth('1')).toBe(1_000_000_000n)
  expect(readEth(' 0,5 ')).toBe(500_000_000n)
  expect(readEth('0.000000001')).toBe(1n)
  expect(readEth('123456789012.123456789')).toBe(123_456_789_012_123_456_789n)
})

test('takes nothing else', () => {
  for (const text of ['', '0', '0.0', '-5', 'abc', '1e2', '0.0000000001', '1 ETH', '1.2.3'])
    expect(readEth(text), text).toBeUndefined()
})

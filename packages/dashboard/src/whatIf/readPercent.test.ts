import { expect, test } from 'vitest'
import { readPercent } from './readPercent.js'

test('reads percentages as parts of 1e18, exactly', () => {
  expect(readPercent('20')).toBe(200_000_000_000_000_000n)
  expect(readPercent(' 0,5 % ')).toBe(5_000_000_000_000_000n)
  expect(readPercent('0.0000000000000001')).toBe(1n)
  expect(readPercent('100')).toBe(10n ** 18n)
})

test('takes nothing else', () => {
  for (const text of ['', '0', '100.1', '-5', 'abc', '1e2', '0.00000000000000001', '20 20'])
    expect(readPercent(text), text).toBeUndefined()
})

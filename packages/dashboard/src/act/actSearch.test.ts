import { expect, test } from 'vitest'
import { readActSearch } from './actSearch.js'

test('an address fills in texts and numbers, and nothing else', () => {
  expect(
    readActSearch({ strategy: '0x12', amount: 2.5, block: 12, day: '2026-01-01', list: ['x'], 'x-y': 'z' }),
  ).toEqual({ strategy: '0x12', amount: '2.5' })
  expect(readActSearch({ description: 'x'.repeat(2_001) })).toEqual({})
})

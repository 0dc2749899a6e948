import { expect, test } from 'vitest'
import { nearest } from './nearest.js'

const names = ['alice', 'bob', 'northstar', 'rstETH', 'wstkETH', 'mainnet']

test.each([
  ['alcie', 'alice'],
  ['northstr', 'northstar'],
  ['rsteht', 'rstETH'],
  ['RSTETH', 'rstETH'],
  ['mainet', 'mainnet'],
  ['bov', 'bob'],
])('%s was meant to be %s', (text, meant) => {
  expect(nearest(text, names)).toBe(meant)
})

test.each(['xyz', 'somebody', ''])('nothing is near "%s"', (text) => {
  expect(nearest(text, names)).toBeUndefined()
})

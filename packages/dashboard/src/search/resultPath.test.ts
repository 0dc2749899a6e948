import { expect, test } from 'vitest'
import { resultPath } from './resultPath.js'

test('the path of the API is taken, with numbers as numbers', () => {
  expect(resultPath({ kind: 'block', id: '5', path: '/activity?fromBlock=5&toBlock=5' })).toEqual({
    to: '/activity',
    search: { fromBlock: 5, toBlock: 5 },
  })
})

test('a path to elsewhere is not taken', () => {
  expect(resultPath({ kind: 'token', id: '0x1', path: 'https://example.org' })).toBeUndefined()
})

test('without a path, what it is decides', () => {
  expect(resultPath({ kind: 'operatorSet', id: '0xaa/1', path: '' })?.to).toBe('/operator-sets/0xaa/1')
  expect(resultPath({ kind: 'strategy', id: '0xbb', path: '' })).toEqual({
    to: '/strategies/0xbb',
    search: {},
  })
})

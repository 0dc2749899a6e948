import { expect, test } from 'vitest'
import { addressOf } from './route.js'

test('parameters fill the path and then the query, without those that are undefined', () => {
  const path = '/v1/operator-sets/{avs}/{id}'
  expect(addressOf(path, { avs: '0xab', id: 0, block: 12n, day: undefined })).toBe(
    '/v1/operator-sets/0xab/0?block=12',
  )
  expect(addressOf('/v1/operators', {})).toBe('/v1/operators')
})

test('what a parameter says cannot become another path or another parameter', () => {
  expect(addressOf('/v1/operators/{operator}', { operator: '../slashes?a=1', q: 'a&b=1' })).toBe(
    '/v1/operators/..%2Fslashes%3Fa%3D1?q=a%26b%3D1',
  )
})

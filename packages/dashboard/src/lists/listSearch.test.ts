import { expect, test } from 'vitest'
import { listParameters, readListSearch, shownRows } from './listSearch.js'

test('nonsense in the address is ignored', () => {
  expect(readListSearch({ q: {}, sort: 'colour', order: 'up', after: 'x' }, ['eth'])).toEqual({})
  expect(readListSearch({ q: 7, sort: 'eth', order: 'asc', after: ['a', 1] }, ['eth'])).toEqual({
    q: '7',
    sort: 'eth',
    order: 'asc',
    after: ['a', '1'],
  })
  expect(readListSearch({ q: 'x'.repeat(500) }).q).toHaveLength(100)
})

test('the last cursor asks for the next rows', () => {
  expect(listParameters({ after: ['a', 'b'], sort: 'eth' })).toMatchObject({
    limit: 25,
    cursor: 'b',
    sort: 'eth',
  })
  expect(listParameters({}).cursor).toBeUndefined()
})

test('rows are counted over the pages turned', () => {
  expect(shownRows({}, 25)).toEqual({ from: 1, to: 25 })
  expect(shownRows({ after: ['a', 'b'] }, 7)).toEqual({ from: 51, to: 57 })
  expect(shownRows({}, 0)).toEqual({ from: 0, to: 0 })
})

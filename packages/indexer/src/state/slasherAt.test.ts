import { expect, test } from 'vitest'
import { slasherAt } from './slasherAt.js'

const created = { block: 10, slasher: 'first', effectBlock: 10 }

test('a new slasher may slash from its effect block, the old one until the block before (chapter 02 §1.9)', () => {
  const changes = [created, { block: 20, slasher: 'second', effectBlock: 96 }]
  expect(slasherAt(changes, 9)).toBeUndefined()
  expect(slasherAt(changes, 95)).toBe('first')
  expect(slasherAt(changes, 96)).toBe('second')
})

test('a pending slasher that is replaced never comes into force', () => {
  const changes = [
    created,
    { block: 20, slasher: 'second', effectBlock: 96 },
    { block: 95, slasher: 'third', effectBlock: 171 },
  ]
  expect(slasherAt(changes, 96)).toBe('first')
  expect(slasherAt(changes, 171)).toBe('third')
})

test('one that came into force stays while the next is pending', () => {
  const changes = [
    created,
    { block: 20, slasher: 'second', effectBlock: 96 },
    { block: 96, slasher: 'third', effectBlock: 172 },
  ]
  expect(slasherAt(changes, 171)).toBe('second')
})

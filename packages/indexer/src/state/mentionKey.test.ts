import { expect, test } from 'vitest'
import { mentionKey } from './mentionKey.js'

test('keys are the end of an address or hash, apart from each other and from names', () => {
  expect(mentionKey('account', '0xffffffffffffffffffffffffffff00000000beef')).toBe(0xbeef)
  expect(mentionKey('account', `0x${'f'.repeat(40)}`)).toBe(2 ** 48 - 1)
  expect(mentionKey('bookkeeping', `0x${'f'.repeat(40)}`)).toBe(2 ** 49 - 1)
  expect(mentionKey('transaction', `0x${'0'.repeat(62)}10`)).toBe(2 ** 49 + 16)
  // FNV-1a of "a" is e40c292c (http://www.isthe.com/chongo/tech/comp/fnv/)
  expect(mentionKey('name', 'a')).toBe(2 ** 50 + 0xe40c292c)
})

import { expect, test } from 'vitest'
import { count, hex, integer, list, nullable, object, oneOf, optional, text } from './decode.js'

const decoder = object({ name: text, amounts: list(integer), size: nullable(count), note: optional(text) })

test('amounts become bigint, unknown fields and those that are not there are left out', () => {
  expect(
    decoder(
      {
        name: 'a',
        amounts: ['115792089237316195423570985008687907853269984665640564039457584007913129639935', '-2'],
        size: null,
        more: 1,
      },
      '',
    ),
  ).toEqual({ name: 'a', amounts: [2n ** 256n - 1n, -2n], size: null })
})

test.each([
  [{ name: 'a', amounts: ['1', '1.5'], size: 1 }, 'amounts[1]: expected a decimal string, got "1.5"'],
  [{ name: 'a', amounts: [1], size: 1 }, 'amounts[0]: expected a decimal string, got number'],
  [{ name: 1, amounts: [], size: 1 }, 'name: expected text, got number'],
  [{ name: 'a', amounts: {}, size: 1 }, 'amounts: expected a list, got object'],
  [{ name: 'a', amounts: [], size: 1.5 }, 'size: expected a whole number, got number'],
  [{ name: 'a', amounts: [] }, 'size: expected a whole number, got undefined'],
  [null, 'answer: expected an object, got null'],
])('a wrong shape names its place: %j', (value, message) => {
  expect(() => decoder(value, '')).toThrow(message)
})

test('words and hex are those of the contract', () => {
  expect(oneOf(['pending', 'cleared'])('cleared', '')).toBe('cleared')
  expect(() => oneOf(['pending', 'cleared'])('lost', 'status')).toThrow(
    'status: expected pending or cleared, got "lost"',
  )
  expect(hex('0xAb', '')).toBe('0xAb')
  expect(() => hex('ab', 'hash')).toThrow('hash: expected hex, got "ab"')
})

import { expect, test } from 'vitest'
import { count, integer, list, nullable, object, text } from './decode.js'
import { activityDecoder, strategyTvlDecoder } from './types.js'

const decoder = object({ name: text, amounts: list(integer), size: nullable(count) })

test('amounts become bigint, unknown fields are left out', () => {
  expect(
    decoder(
      {
        name: 'a',
        amounts: ['115792089237316195423570985008687907853269984665640564039457584007913129639935', 2],
        more: 1,
      },
      '',
    ),
  ).toEqual({
    name: 'a',
    amounts: [2n ** 256n - 1n, 2n],
    size: null,
  })
})

test.each([
  [{ name: 'a', amounts: ['1', '1.5'] }, 'amounts[1]: expected a decimal string, got "1.5"'],
  [{ name: 1, amounts: [] }, 'name: expected text, got number'],
  [{ name: 'a', amounts: {} }, 'amounts: expected a list, got object'],
  [{ name: 'a', amounts: [], size: 1.5 }, 'size: expected a whole number, got number'],
  [null, 'answer: expected an object, got null'],
])('a wrong shape names its place: %j', (value, message) => {
  expect(() => decoder(value, '')).toThrow(message)
})

test('a strategy without token and rate is one', () => {
  const native = {
    strategy: '0xbeaC0eeEeeeeEEeEeEEEEeeEEeEeeeEeeEEBEaC0',
    token: null,
    symbol: 'ETH',
    decimals: 18,
    totalShares: '0',
    tokens: '0',
    rateWad: null,
    eth: null,
  }
  expect(strategyTvlDecoder(native, '')).toMatchObject({ token: null, rateWad: null, eth: null, tokens: 0n })
})

test('an event may lack summary and arguments', () => {
  const event = { id: '12-0', block: '12', timestamp: 1, transactionHash: '0x', contract: 'c', event: 'E' }
  expect(activityDecoder(event, '')).toMatchObject({ block: 12n, args: {}, summary: null })
})

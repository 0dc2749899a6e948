import type { Position } from '@restack/api/client'
import { expect, test } from 'vitest'
import { ethOf } from './sums.js'

const nothing = { shares: 0n, tokens: 0n, eth: 0n }
const position = (eth: bigint | null, tokens: bigint): Position => ({
  strategy: '0x',
  symbol: 'X',
  decimals: 18,
  deposited: { shares: tokens, tokens, eth },
  withdrawable: nothing,
  queued: nothing,
  slashed: nothing,
})

test('sums what has a rate', () => {
  expect(ethOf([position(5n, 5n), position(7n, 6n)], 'deposited')).toBe(12n)
  expect(ethOf([], 'deposited')).toBe(0n)
})

test('a strategy without a rate makes the sum unknown, but not when nothing is in it', () => {
  expect(ethOf([position(5n, 5n), position(null, 6n)], 'deposited')).toBeNull()
  expect(ethOf([position(5n, 5n), position(null, 0n)], 'deposited')).toBe(5n)
})

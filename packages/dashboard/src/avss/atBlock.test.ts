import { expect, test } from 'vitest'
import { blockAtTime, readAtBlock, timeOfBlock } from './atBlock.js'

const head = { number: 1_000n, timestamp: 1_800_000_000 }

test('a day holds 7,200 blocks of twelve seconds', () => {
  expect(blockAtTime(head.timestamp + 86_400, head, 12)).toBe(8_200n)
  expect(timeOfBlock(8_200n, head, 12)).toBe(head.timestamp + 86_400)
})

test('a time between two blocks counts as the later one, a time gone by as now', () => {
  expect(blockAtTime(head.timestamp + 13, head, 12)).toBe(1_002n)
  expect(blockAtTime(head.timestamp - 500, head, 12)).toBe(1_000n)
})

test('only whole blocks are read from the address', () => {
  expect(readAtBlock({ atBlock: 12 })).toEqual({ atBlock: 12 })
  expect(readAtBlock({ atBlock: '12' })).toEqual({})
  expect(readAtBlock({ atBlock: 1.5 })).toEqual({})
})

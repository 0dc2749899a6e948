import { HttpRequestError, type RpcLog } from 'viem'
import { expect, test } from 'vitest'
import type { LogRange } from './createChainReader.js'
import { createLogPager } from './createLogPager.js'

/** One log a block; refuses ranges of more than `limit` blocks. */
function source(limit: number) {
  const asked: LogRange[] = []
  return {
    asked,
    logs: async (range: LogRange) => {
      asked.push(range)
      if (range.to - range.from + 1 > limit) throw new Error('query returned more than 10000 results')
      return Array.from(
        { length: range.to - range.from + 1 },
        (_, index) => ({ blockNumber: `0x${(range.from + index).toString(16)}` }) as RpcLog,
      )
    },
  }
}

async function readAll(chain: ReturnType<typeof source>, head: number): Promise<number[]> {
  const pager = createLogPager(chain)
  const blocks: number[] = []
  for (let from = 1; from <= head; ) {
    const range = pager.next(from, head)
    blocks.push(...(await pager.fetch(range, ['0x'], ['0x'])).map(({ blockNumber }) => Number(blockNumber)))
    from = range.to + 1
  }
  return blocks
}

const upTo = (head: number) => Array.from({ length: head }, (_, index) => index + 1)

test('pages grow while the node bears them', async () => {
  const chain = source(Number.POSITIVE_INFINITY)
  expect(await readAll(chain, 50_000)).toEqual(upTo(50_000))
  // 100, 200 and so on to 3,200 blocks, then 5,000 logs a page.
  expect(chain.asked.length).toBe(6 + Math.ceil((50_000 - 6_300) / 5_000))
})

test('a refused range is halved until it is answered, and nothing is missed or read twice', async () => {
  const chain = source(37)
  expect(await readAll(chain, 2_000)).toEqual(upTo(2_000))
  const refused = chain.asked.filter(({ from, to }) => to - from + 1 > 37)
  expect(refused.length).toBeLessThan(chain.asked.length / 4)
})

test('a node that can not be reached is not asked for smaller ranges', async () => {
  let asked = 0
  const pager = createLogPager({
    logs: async () => {
      asked++
      throw new HttpRequestError({ url: 'http://127.0.0.1:9' })
    },
  })
  await expect(pager.fetch({ from: 1, to: 500 }, ['0x'], ['0x'])).rejects.toThrow(HttpRequestError)
  expect(asked).toBe(1)
})

test('a single block that is refused is an error', async () => {
  const pager = createLogPager(source(0))
  await expect(pager.fetch({ from: 5, to: 6 }, ['0x'], ['0x'])).rejects.toThrow('more than 10000')
})

import { createClient, custom, hexToNumber, numberToHex } from 'viem'
import { expect, test } from 'vitest'
import { blockDates } from './blockDates.js'

/** A chain whose blocks come every 5 seconds from second 1000 on, and that counts what it is asked. */
function chainOf(newest: number) {
  const asked: string[] = []
  const client = createClient({
    transport: custom({
      async request({ params: [tag] }: { params: [string] }) {
        asked.push(tag)
        const number = tag === 'latest' ? newest : hexToNumber(tag as `0x${string}`)
        return { number: numberToHex(number), timestamp: numberToHex(1000 + 5 * number), transactions: [] }
      },
    }),
  })
  return { client, asked }
}

const seconds = (value: number) => new Date(value * 1000)

test('a past block has its own date, read once; one to come an estimate from the deployment', async () => {
  const { client, asked } = chainOf(5000)
  const { dateOf, blockTimeSeconds, secondsUntil } = await blockDates(client, {
    deployment: { parameters: { blockTimeSeconds: 12 } },
  })
  expect(blockTimeSeconds).toBe(12)
  expect(await dateOf(100n)).toEqual(seconds(1500))
  expect(await dateOf(100)).toEqual(seconds(1500))
  expect(await dateOf(5000n)).toEqual(seconds(26_000))
  expect(await dateOf(5010n)).toEqual(seconds(26_120))
  expect(secondsUntil(5010n)).toBe(120)
  expect(secondsUntil(4n)).toBe(0)
  expect(asked).toEqual(['latest', numberToHex(100)])
})

test('without a deployment the last thousand blocks say how long a block takes', async () => {
  const { client, asked } = chainOf(5000)
  const { dateOf, blockTimeSeconds } = await blockDates(client)
  expect(blockTimeSeconds).toBe(5)
  expect(asked).toEqual(['latest', numberToHex(4000)])
  expect(await dateOf(5100n)).toEqual(seconds(26_500))
})

test('a young chain is averaged over what it has, and block 0 alone over nothing', async () => {
  expect((await blockDates(chainOf(3).client)).blockTimeSeconds).toBe(5)
  expect((await blockDates(chainOf(0).client)).blockTimeSeconds).toBe(12)
})

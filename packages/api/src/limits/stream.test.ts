import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { Hono } from 'hono'
import { afterEach, expect, test } from 'vitest'
import { open, type RawClient, request } from '../../test/sockets.js'
import type { News } from '../createFeed.js'
import { serveApi } from '../serveApi.js'
import { createStreams } from './stream.js'

const ends: (() => unknown)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

/** A server of one stream, whose news the test makes. */
async function startStream(waitingBlocks?: number) {
  const listeners = new Set<(news: News) => void>()
  const streams = createStreams(
    {
      listen: (listener) => {
        listeners.add(listener)
        return () => listeners.delete(listener)
      },
    },
    { maximum: 10, waitingBlocks },
  )
  const app = new Hono()
  app.get('/', (context) => streams.open(context))
  const server = await serveApi({ app, port: 0 })
  ends.push(server.close)
  return {
    listeners,
    tell: (news: News) => {
      for (const listener of [...listeners]) listener(news)
    },
    listen: async (reads: boolean): Promise<RawClient> => {
      const client = await open(server.url, { reads, keeps: false })
      ends.push(() => client.socket.destroy())
      const before = listeners.size
      client.socket.write(request('/'))
      await expect.poll(() => listeners.size).toBe(before + 1)
      return client
    },
  }
}

/** A block with 1 MB of events: what the operating system holds back for a client is soon full. */
function news(number: number): News {
  const text = Buffer.alloc(1_000_000, 'x').toString('latin1')
  const item = { id: `${number}-0`, args: { text } } as unknown as News['items'][number]
  return { block: { number: String(number), hash: null, timestamp: 0 }, items: [item] }
}

const endOf = (number: number) => `"number":"${number}","hash":null,"timestamp":0}\n\n`

setFlagsFromString('--expose-gc')
const collectGarbage = runInNewContext('gc') as () => void

function memory(): number {
  collectGarbage()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

test('listeners that do not read are cut off, cost little, and delay nobody', async () => {
  const waitingBlocks = 50
  const stream = await startStream(waitingBlocks)
  const reader = await stream.listen(true)
  const sleepers: RawClient[] = []
  while (sleepers.length < 5) sleepers.push(await stream.listen(false))
  const before = memory()
  const delays: number[] = []
  const sizes: number[] = []
  for (let number = 1; number <= 150; number++) {
    const told = Date.now()
    stream.tell(news(number))
    await expect.poll(() => reader.tail().includes(endOf(number)), { interval: 1 }).toBe(true)
    delays.push(Date.now() - told)
    if (number % 25 === 0) sizes.push(memory() - before)
  }
  expect(stream.listeners.size).toBe(1)
  for (const { socket, ended } of sleepers) {
    socket.resume()
    await ended
  }
  // what waits is kept once for all five: as it is and, where one began to read it, as text
  expect(Math.max(...sizes)).toBeLessThan(2.5 * waitingBlocks * 1_000_000)
  expect(sizes.at(-1)).toBeLessThan(30_000_000)
  expect(Math.max(...delays)).toBeLessThan(1_000)
})

test('a listener that reads slowly gets everything, in order', async () => {
  const stream = await startStream(20)
  const client = await stream.listen(false)
  for (let number = 1; number <= 15; number++) stream.tell(news(number))
  let received = ''
  client.socket.on('data', (part) => {
    received = (received + part).replace(/x{1000,}/g, '')
    client.socket.pause()
    setTimeout(() => client.socket.resume(), 1)
  })
  client.socket.resume()
  await expect.poll(() => received.includes(endOf(15)), { timeout: 120_000 }).toBe(true)
  const blocks = [...received.matchAll(/"number":"(\d+)"/g)].map(([, number]) => Number(number))
  expect(blocks).toEqual(Array.from({ length: 15 }, (_, index) => index + 1))
  expect(stream.listeners.size).toBe(1)
  client.socket.destroy()
  await expect.poll(() => stream.listeners.size).toBe(0)
})

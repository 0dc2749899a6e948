import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createClient, keccak256 } from 'viem'
import { afterEach, describe, expect, test } from 'vitest'
import { formatError } from './errors/formatError.js'
import { type RetryingHttpOptions, retryingHttp } from './retryingHttp.js'

type Request = { id: number; method: string; params: unknown[] }
type Answer = { status?: number; headers?: Record<string, string>; body?: object; silent?: boolean }

const open: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of open.splice(0)) await close()
})

/** A node that gives these answers, one a request, and then the last one for ever. */
async function node(answer: (request: Request, count: number) => Answer) {
  const asked: string[] = []
  const server = createServer(async (incoming: IncomingMessage, outgoing: ServerResponse) => {
    let text = ''
    for await (const chunk of incoming) text += chunk
    const request = JSON.parse(text) as Request
    asked.push(request.method)
    const { status = 200, headers = {}, body, silent } = answer(request, asked.length)
    if (silent) return
    outgoing.writeHead(status, { 'content-type': 'application/json', ...headers })
    outgoing.end(JSON.stringify({ jsonrpc: '2.0', id: request.id, ...body }))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push(
    () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  )
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked }
}

const limited: Answer = { status: 429, body: { error: { code: 429, message: 'Too Many Requests' } } }
const ok: Answer = { body: { result: '0x1' } }

function client(url: string, options: RetryingHttpOptions = {}) {
  const waits: number[] = []
  const made = createClient({
    transport: retryingHttp(url, {
      sleep: async (milliseconds) => {
        waits.push(milliseconds)
      },
      ...options,
    }),
  })
  return { waits, ask: (method: string, params: unknown[] = []) => made.request({ method, params } as never) }
}

describe('a read', () => {
  test('is repeated after rate limits, with a doubling delay of which at least half is waited', async () => {
    const { url, asked } = await node((_, count) => (count < 4 ? limited : ok))
    const { ask, waits } = client(url, { firstDelayMs: 100 })
    expect(await ask('eth_chainId')).toBe('0x1')
    expect(asked).toHaveLength(4)
    expect(waits).toHaveLength(3)
    for (const [index, wait] of waits.entries()) {
      expect(wait).toBeGreaterThanOrEqual(50 * 2 ** index)
      expect(wait).toBeLessThanOrEqual(100 * 2 ** index)
    }
  })

  test('waits as long as the node asks, in seconds or until a date, but never longer than the cap', async () => {
    const date = new Date(Date.now() + 5_000).toUTCString()
    const asks = ['3', date, '86400']
    const { url } = await node((_, count) =>
      count <= asks.length ? { ...limited, headers: { 'Retry-After': asks[count - 1] ?? '' } } : ok,
    )
    const { ask, waits } = client(url, { maxDelayMs: 20_000 })
    await ask('eth_chainId')
    expect(waits[0]).toBe(3000)
    expect(waits[1]).toBeGreaterThan(3000)
    expect(waits[1]).toBeLessThanOrEqual(5000)
    expect(waits[2]).toBe(20_000)
  })

  test('is repeated when a gateway says 503, when the answer is late, and when the limit is in the body', async () => {
    const { url, asked } = await node(
      (_, count) =>
        [
          { status: 503 },
          { silent: true },
          { body: { error: { code: -32005, message: 'limit exceeded' } } },
          ok,
        ][count - 1] ?? ok,
    )
    const { ask } = client(url, { timeout: 250 })
    expect(await ask('eth_chainId')).toBe('0x1')
    expect(asked).toHaveLength(4)
  })

  test('is given up after so many attempts, with a sentence and a remedy', async () => {
    const { url, asked } = await node(() => limited)
    const { ask } = client(url, { retries: 2 })
    const error = formatError(await ask('eth_chainId').catch((cause: unknown) => cause))
    expect(error).toEqual({
      code: 'RateLimited',
      message: `The node at ${url} limits how often it is asked, and refused this request.`,
      remedy:
        'Wait a little and try again, use retryingHttp as transport, or take a node with a higher limit.',
    })
    expect(asked).toHaveLength(3)
  })

  test('is not repeated when the node answers with an error of its own', async () => {
    const { url, asked } = await node(() => ({ body: { error: { code: 3, message: 'execution reverted' } } }))
    await expect(client(url).ask('eth_call')).rejects.toThrow('execution reverted')
    expect(asked).toHaveLength(1)
  })

  test('that is late too often is told as a timeout', async () => {
    const { url } = await node(() => ({ silent: true }))
    const { ask } = client(url, { timeout: 250, retries: 1 })
    const { code, remedy } = formatError(await ask('eth_chainId').catch((cause: unknown) => cause))
    expect(code).toBe('RpcTimeout')
    expect(remedy).toMatch(/Try again/)
  })
})

describe('a transaction', () => {
  const raw = '0x02f86b'
  const known = keccak256(raw)

  test('that is signed is sent again; if the first attempt arrived, its hash is the answer', async () => {
    const { url, asked } = await node(({ method }, count) => {
      if (method === 'eth_getTransactionByHash') return { body: { result: { hash: known } } }
      return count === 1 ? { silent: true } : { body: { error: { code: -32000, message: 'already known' } } }
    })
    const { ask } = client(url, { timeout: 250 })
    expect(await ask('eth_sendRawTransaction', [raw])).toBe(known)
    expect(asked).toEqual(['eth_sendRawTransaction', 'eth_sendRawTransaction', 'eth_getTransactionByHash'])
  })

  test('that is refused at once, or that the node does not have, stays refused', async () => {
    const nonce = { body: { error: { code: -32000, message: 'nonce too low' } } }
    const first = await node(() => nonce)
    await expect(client(first.url).ask('eth_sendRawTransaction', [raw])).rejects.toThrow('nonce too low')
    expect(first.asked).toHaveLength(1)

    const second = await node(({ method }, count) => {
      if (method === 'eth_getTransactionByHash') return { body: { result: null } }
      return count === 1 ? { silent: true } : nonce
    })
    await expect(client(second.url, { timeout: 250 }).ask('eth_sendRawTransaction', [raw])).rejects.toThrow(
      'nonce too low',
    )
  })

  test('that the node signs is not sent twice, unless the node did not look at it', async () => {
    const late = await node(() => ({ silent: true }))
    await expect(client(late.url, { timeout: 250 }).ask('eth_sendTransaction', [{}])).rejects.toThrow()
    expect(late.asked).toHaveLength(1)

    const busy = await node((_, count) => (count === 1 ? limited : ok))
    expect(await client(busy.url).ask('eth_sendTransaction', [{}])).toBe('0x1')
  })
})

test('whoever wants to know is told before each wait', async () => {
  const { url } = await node((_, count) => (count < 3 ? limited : ok))
  const told: [string, number][] = []
  const { ask } = client(url, { onRetry: ({ method, attempt }) => told.push([method, attempt]) })
  await ask('eth_chainId')
  expect(told).toEqual([
    ['eth_chainId', 1],
    ['eth_chainId', 2],
  ])
})

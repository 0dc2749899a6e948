import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { activityAt, createNetwork, type MockNetwork } from './mockNetwork.js'

/** `slow` answers after three seconds; `broken` with the API's error; `empty` as a deployment of a minute ago. */
export type MockMode = 'normal' | 'empty' | 'slow' | 'broken' | 'unknown-shape' | 'syncing'

export type MockApi = {
  url: string
  network: MockNetwork
  setMode: (mode: MockMode) => void
  /** Makes a block with one deposit and tells the listeners of the stream. */
  mine: () => void
  close: () => Promise<void>
}

/** The routes of the API that the dashboard uses, over an invented network. Port 0 is a free one. */
export async function startMockApi(port = 0): Promise<MockApi> {
  let mode: MockMode = 'normal'
  const network = createNetwork()
  const listeners = new Set<ServerResponse>()

  const server = createServer((request, response) => {
    const delay = mode === 'slow' ? 3_000 : 0
    setTimeout(() => answer(request, response), delay)
  })

  function answer(request: IncomingMessage, response: ServerResponse) {
    response.setHeader('access-control-allow-origin', '*')
    const url = new URL(request.url ?? '/', 'http://localhost')
    if (url.pathname === '/v1/stream') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(':\n\n')
      listeners.add(response)
      request.on('close', () => listeners.delete(response))
      return
    }
    const { status, body } = answerOf(network, mode, url)
    response.writeHead(status, { 'content-type': 'application/json' })
    response.end(JSON.stringify(body))
  }

  function send(event: string, data: unknown) {
    for (const listener of listeners) listener.write(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`)
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    network,
    setMode: (next) => {
      mode = next
    },
    mine: () => {
      const block = network.mine()
      send('activity', activityAt(network, 0))
      send('block', block)
    },
    close: () =>
      new Promise((resolve) => {
        for (const listener of listeners) listener.destroy()
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** Status and body of the answer to a GET. */
export function answerOf(network: MockNetwork, mode: MockMode, url: URL): { status: number; body: unknown } {
  if (mode === 'broken') return { status: 503, body: refusal }
  if (mode === 'unknown-shape') return { status: 200, body: { surprise: true } }
  const body = bodyOf(network, mode, url)
  return body === undefined ? { status: 404, body: notFound } : { status: 200, body }
}

function bodyOf(network: MockNetwork, mode: MockMode, url: URL): unknown {
  const source = mode === 'empty' ? network.empty() : network
  switch (url.pathname) {
    case '/v1/overview':
      return { ...source.overview(url), ...(mode === 'syncing' ? { syncing: true, lagBlocks: 1_234 } : {}) }
    case '/v1/strategies': {
      const { block, tvl } = source.overview(url)
      return { block, items: tvl.strategies }
    }
    case '/v1/tvl/history':
      return source.history(Number(url.searchParams.get('points') ?? 100))
    case '/v1/deployment':
      return source.deployment()
    case '/v1/activity':
      return source.activity(url)
    default:
      return network.page(url, mode === 'empty')?.body
  }
}

const refusal = {
  error: {
    code: 'DATABASE_UNAVAILABLE',
    message: 'The database does not answer.',
    remedy: 'Start Postgres or unset DATABASE_URL, then restart the API.',
  },
}

const notFound = {
  error: { code: 'NOT_FOUND', message: 'There is nothing at this address.', remedy: 'See /openapi.json.' },
}

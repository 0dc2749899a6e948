import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from 'vitest'
import { createChainReader } from './createChainReader.js'

test('logs travel alone, also when they are more than 10 MB, and other calls of the same moment in one batch', async () => {
  const bodies: { method: string }[][] = []
  const log = { address: '0x01', topics: [], data: `0x${'00'.repeat(6_000_000)}` }
  const block = { number: '0x5', hash: '0x05', parentHash: '0x04', timestamp: '0x1' }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const parsed: unknown = JSON.parse(body)
      const calls = [parsed].flat() as { id: number; method: string }[]
      bodies.push(calls)
      const answers = calls.map(({ id, method }) => ({
        jsonrpc: '2.0',
        id,
        result: method === 'eth_getLogs' ? [log] : block,
      }))
      response.setHeader('content-type', 'application/json')
      response.end(JSON.stringify(Array.isArray(parsed) ? answers : answers[0]))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const chain = createChainReader({ rpcUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  try {
    const [logs, headers] = await Promise.all([
      chain.logs({ from: 1, to: 5 }, ['0x01'], ['0x02']),
      chain.headers([5, 5]),
    ])
    expect(logs[0]?.data).toHaveLength(12_000_002)
    expect(headers).toHaveLength(2)
    expect(bodies.map((calls) => calls.map(({ method }) => method)).sort()).toEqual([
      ['eth_getBlockByNumber', 'eth_getBlockByNumber'],
      ['eth_getLogs'],
    ])
  } finally {
    server.closeAllConnections()
    server.close()
  }
})

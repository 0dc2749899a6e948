import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, expect, test } from 'vitest'
import { createNodes } from './createNodes.js'

const servers: Server[] = []
afterEach(() => {
  for (const server of servers.splice(0)) server.close()
})

/** A node that knows its chain id and its head. */
async function startNode(node: { chainId: number; head: number; broken?: boolean }): Promise<string> {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      if (node.broken) {
        response.statusCode = 503
        return response.end('down')
      }
      const calls: { id: number; method: string }[] = [JSON.parse(body)].flat()
      const block = {
        number: `0x${node.head.toString(16)}`,
        hash: '0x01',
        parentHash: '0x00',
        timestamp: '0x1',
      }
      const answers = calls.map(({ id, method }) => ({
        jsonrpc: '2.0',
        id,
        result: method === 'eth_chainId' ? `0x${node.chainId.toString(16)}` : block,
      }))
      response.setHeader('content-type', 'application/json')
      return response.end(JSON.stringify(answers))
    })
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

const deployment = { chainId: 31337, name: 'local' }

test('the first address that answers is used, and one that fails gives way to the next', async () => {
  const first = { chainId: 31337, head: 100, broken: false }
  const urls = [await startNode(first), await startNode({ chainId: 31337, head: 99 })]
  const notices: string[] = []
  const nodes = createNodes({
    rpcUrls: urls,
    deployment,
    retryCount: 0,
    onNotice: (notice) => notices.push(notice),
  })
  expect((await nodes.choose()).head.block).toBe(100)
  first.broken = true
  expect((await nodes.choose()).head.block).toBe(99)
  expect(nodes.status()).toMatchObject([
    { url: urls[0], state: 'unreachable', used: false },
    { url: urls[1], state: 'ok', used: true },
  ])
  first.broken = false
  expect((await nodes.choose()).head.block).toBe(100)
  expect(notices).toEqual([
    expect.stringMatching(/^The node http:\/\/127\.0\.0\.1:\d+ does not answer: /),
    `The node ${urls[0]} keeps up again.`,
  ])
  nodes.close()
})

test('a node that fails in the middle of its work is asked last for a while', async () => {
  const urls = [
    await startNode({ chainId: 31337, head: 100 }),
    await startNode({ chainId: 31337, head: 100 }),
  ]
  const nodes = createNodes({ rpcUrls: urls, deployment, retryCount: 0 })
  await nodes.choose()
  expect(nodes.failed(new Error('rate limit'))).toBe(true)
  await nodes.choose()
  expect(nodes.status().map(({ used }) => used)).toEqual([false, true])
  expect(nodes.failed(new Error('rate limit'))).toBe(false)
  nodes.close()
})

test('a node that lags and one of another chain are named and not used', async () => {
  const urls = [
    await startNode({ chainId: 1, head: 100 }),
    await startNode({ chainId: 31337, head: 60 }),
    await startNode({ chainId: 31337, head: 100 }),
  ]
  const notices: string[] = []
  const nodes = createNodes({ rpcUrls: urls, deployment, onNotice: (notice) => notices.push(notice) })
  expect((await nodes.choose()).head.block).toBe(100)
  expect(nodes.status().map(({ state, used }) => [state, used])).toEqual([
    ['otherChain', false],
    ['lagging', false],
    ['ok', true],
  ])
  expect(notices).toEqual([
    `The node ${urls[0]} is on chain 1, but the deployment "local" is on chain 31337. It is not used.`,
    `The node ${urls[1]} is 40 blocks behind ${urls[2]}.`,
  ])
  nodes.close()
})

test('without a usable node the reason of the first is the error', async () => {
  const nodes = createNodes({ rpcUrls: [await startNode({ chainId: 1, head: 5 })], deployment })
  await expect(nodes.choose()).rejects.toMatchObject({ code: 'WrongChain' })
  expect(() => createNodes({ rpcUrls: [], deployment })).toThrow('No address')
})

import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

type Request = { id: number; method: string; params?: [unknown, string?] }

/** A node that answers like another one, but has only the state of the newest block. */
export async function startForgetfulNode(rpcUrl: string) {
  let refused = 0
  const ask = async (body: unknown) => {
    const headers = { 'content-type': 'application/json' }
    const response = await fetch(rpcUrl, { method: 'POST', headers, body: JSON.stringify(body) })
    return (await response.json()) as { result: string }
  }
  const answer = async (request: Request) => {
    const block = request.params?.[1]
    const { result: head } = await ask({ jsonrpc: '2.0', id: 0, method: 'eth_blockNumber', params: [] })
    if (request.method !== 'eth_call' || block === 'latest' || Number(block) === Number(head))
      return ask(request)
    refused++
    return {
      jsonrpc: '2.0',
      id: request.id,
      error: { code: -32000, message: 'missing trie node 1f2e (path )' },
    }
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    const asked = JSON.parse(body) as Request | Request[]
    const answered = Array.isArray(asked) ? await Promise.all(asked.map(answer)) : await answer(asked)
    response.setHeader('content-type', 'application/json').end(JSON.stringify(answered))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    refused: () => refused,
    stop: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

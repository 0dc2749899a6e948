// Nodes that are away, slow, busy, or of another chain.
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { knownDeployments } from '@restack/sdk'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import { type Network, startNetwork } from './network.js'

let network: Network
let proxy: Server
let url: string

/** What the node in between does with a request: passes it on, unless told otherwise. */
let answer: (method: string) => number | 'hang' | { results: Record<string, unknown> } | undefined
const asked: string[] = []

beforeAll(async () => {
  network = await startNetwork()
  proxy = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', async () => {
      type Call = { id: number; method: string }
      const parsed: Call | Call[] = JSON.parse(body)
      const calls = Array.isArray(parsed) ? parsed : [parsed]
      asked.push(...calls.map(({ method }) => method))
      const told = calls.map(({ method }) => answer(method)).find((wish) => wish !== undefined)
      if (told === 'hang') return
      response.setHeader('content-type', 'application/json')
      if (typeof told === 'number') {
        response.statusCode = told
        response.end('{}')
      } else if (told) {
        const results = calls.map(({ id, method }) => ({
          jsonrpc: '2.0',
          id,
          result: told.results[method] ?? null,
        }))
        response.end(JSON.stringify(Array.isArray(parsed) ? results : results[0]))
      } else {
        const upstream = await fetch(network.devnet.rpcUrl, {
          method: 'POST',
          body,
          headers: { 'content-type': 'application/json' },
        })
        response.end(await upstream.text())
      }
    })
  })
  await new Promise<void>((resolve) => proxy.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
})
afterAll(async () => {
  proxy.closeAllConnections()
  proxy.close()
  await network.stop()
})
beforeEach(() => {
  answer = () => undefined
  asked.length = 0
})

async function refusal(line: string) {
  const { code, out, err } = await network.run(`${line} --json`)
  expect([code, out]).toEqual([1, ''])
  return JSON.parse(err).error as { code: string; message: string; remedy: string }
}

it('a busy node is asked again, and the command succeeds', async () => {
  let refusals = 3
  answer = (method) => (method === 'eth_getBlockByNumber' && refusals-- > 0 ? 429 : undefined)
  const { code, out } = await network.run(`staker delegate northstar --as bob --rpc-url ${url}`)
  expect([code, out]).toEqual([0, 'bob is delegated to northstar.\n'])
  expect(asked.filter((method) => method === 'eth_getBlockByNumber').length).toBeGreaterThan(3)
  expect(asked.filter((method) => method === 'eth_sendRawTransaction')).toHaveLength(1)
})

it('a node that stays busy is named, with what to do', async () => {
  answer = () => 429
  const { code, message, remedy } = await refusal(`staker position alice --rpc-url ${url}`)
  expect(code).toBe('RateLimited')
  expect(message).toContain(url)
  expect(remedy).toMatch(/limit/)
})

it('a node that does not answer in time is given up', async () => {
  answer = () => 'hang'
  const started = performance.now()
  const { code, message } = await refusal(`staker position alice --timeout 1s --rpc-url ${url}`)
  expect([code, message]).toEqual(['RpcTimeout', expect.stringContaining('did not answer in time')])
  expect(performance.now() - started).toBeLessThan(10_000)
})

it('no node is said to be none', async () => {
  const { code, message } = await refusal('staker position alice --rpc-url http://127.0.0.1:9')
  expect([code, message]).toEqual(['RpcUnreachable', 'No node answers at http://127.0.0.1:9.'])
})

it('a node of another chain is refused before anything else', async () => {
  answer = () => ({ results: { eth_chainId: '0x5' } })
  for (const line of ['staker position alice', 'staker delegate northstar --as bob', 'avs show lumen']) {
    const { code, message } = await refusal(`${line} --rpc-url ${url}`)
    expect([code, message]).toEqual([
      'WrongChain',
      'The deployment devnet is on chain 31337, but the node is on chain 5.',
    ])
  }
  expect(asked).not.toContain('eth_sendRawTransaction')
})

it('the node and the deployment may come from the environment', async () => {
  process.env.RESTACK_RPC_URL = url
  expect((await network.run('staker position alice')).code).toBe(0)
  expect(asked.length).toBeGreaterThan(0)
  process.env.RESTACK_RPC_URL = 'nonsense'
  expect((await refusal('staker position alice')).code).toBe('InvalidRpcUrl')
  delete process.env.RESTACK_RPC_URL
  process.env.RESTACK_DEPLOYMENT = 'none.json'
  expect((await refusal('staker position alice')).code).toBe('ENOENT')
  delete process.env.RESTACK_DEPLOYMENT
})

it('known deployments go by name, and need a node of their chain', async () => {
  const missing = await refusal('staker position alice --deployment mainnet')
  expect([missing.code, missing.remedy]).toEqual(['MissingRpcUrl', expect.stringContaining('chain 1 ')])
  expect(
    (await refusal(`staker position ${network.address('alice')} --deployment hoodi --rpc-url ${url}`)).code,
  ).toBe('WrongChain')
  const unknown = await refusal('staker position alice --deployment mainet')
  expect([unknown.code, unknown.message]).toEqual([
    'UnknownDeployment',
    expect.stringContaining('Did you mean mainnet?'),
  ])
})

it('prepares calls for EigenLayer itself, from its own addresses', async () => {
  const block = { number: '0x10', timestamp: '0x6a000000', transactions: [] }
  answer = () => ({ results: { eth_chainId: '0x1', eth_getBlockByNumber: block } })
  const operator = network.address('northstar')
  const { code, out, err } = await network.run(
    `staker delegate ${operator} --unsigned --deployment mainnet --rpc-url ${url}`,
  )
  expect([code, err]).toEqual([0, ''])
  expect(JSON.parse(out).transactions[0]).toMatchObject({
    chainId: 1,
    to: knownDeployments.mainnet.contracts.delegationManager,
  })
})

it.each([
  ['staker deposit 1 rsteht --as alice', 'rstETH'],
  ['staker delegate nortstar --as alice', 'northstar'],
  ['operator join lumn/0 --as bluepeak', 'lumen'],
  ['governance pause strategyManagr deposits --as pauser', undefined],
  ['governance pause strategyManager deposit --as pauser', 'deposits'],
  ['avs appointee set bob allocationManager slashOperater --as lumen', 'slashOperator'],
])('%s: %s was meant', async (line, meant) => {
  const { code, message } = await refusal(line)
  expect(code).toMatch(/^Unknown/)
  if (meant) expect(message).toContain(`Did you mean ${meant}?`)
})

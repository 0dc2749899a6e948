import { createIndexer, type Database, type Indexer, openDatabase } from '@restack/indexer'
import { eigenPodManagerAbi } from '@restack/sdk'
import { parseEther } from 'viem'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { actionsOf, playScenario } from '../../indexer/test/playScenario.js'
import { type Network, startNetwork } from '../../indexer/test/startNetwork.js'
import { createApi, serveApi } from '../src/index.js'
import type { apiTypes } from '../src/schemas.js'
import * as schemas from '../src/schemas.js'
import { describeHostileClients } from './hostile.js'

let network: Network
let database: Database
let indexer: Indexer
let api: Awaited<ReturnType<typeof serveApi>>
const ether = 10n ** 18n

beforeAll(async () => {
  database = await openDatabase()
  network = await startNetwork()
  await playScenario(network)
  await network.send(network.actors.erin, {
    abi: eigenPodManagerAbi,
    address: network.deployment.contracts.eigenPodManager,
    functionName: 'createPod',
    args: [],
  })
  indexer = createIndexer({
    database,
    deployment: network.deployment,
    rpcUrl: network.rpcUrl,
    pollingIntervalMs: 20,
  })
  api = await serveApi({ app: createApi({ database, deployment: network.deployment, indexer }), port: 0 })
})

afterAll(async () => {
  await api?.close()
  await indexer?.stop()
  await database?.close()
  await network?.stop()
})

async function get<answer>(path: string, status = 200): Promise<answer> {
  const response = await fetch(api.url + path)
  expect(response.status, path).toBe(status)
  return (await response.json()) as answer
}

test('before the first block, health says so and the rest asks for patience', async () => {
  expect(await get('/health')).toMatchObject({ status: 'syncing', block: null })
  expect(await get('/v1/overview', 503)).toMatchObject({ error: { code: 'NotIndexed' } })
})

describe('of an indexed scenario', () => {
  let head: bigint

  beforeAll(async () => {
    await indexer.sync()
    head = await network.client.getBlockNumber()
  })

  test('health is ok at the head', async () => {
    const health = schemas.healthSchema.parse(await get('/health'))
    expect(health).toMatchObject({ status: 'ok', block: String(head), headBlock: String(head), lagBlocks: 0 })
  })

  test('metrics are there for Prometheus', async () => {
    const text = await (await fetch(`${api.url}/metrics`)).text()
    expect(text).toMatch(new RegExp(`^restack_indexer_block\\{.*\\} ${head}$`, 'm'))
    expect(text).toMatch(/^restack_indexer_lag_blocks\{.*\} 0$/m)
  })

  test('the deployment is answered as it is', async () => {
    expect(schemas.deploymentResponseSchema.parse(await get('/v1/deployment'))).toEqual(network.deployment)
  })

  test("the overview's TVL is the tokens that strategies hold at their tokens' rates", async () => {
    const overview = schemas.overviewSchema.parse(await get('/v1/overview'))
    const stTokens = await tokensHeld('stTEST')
    const rTokens = await tokensHeld('rTEST')
    const eth = stTokens + (rTokens * parseEther('1.16')) / ether // rates: 1, and 1.16 as set at the end
    expect(overview.tvl.eth).toBe(String(eth))
    expect(overview.tvl.strategies.map(({ symbol, tokens, rateWad }) => [symbol, tokens, rateWad])).toEqual([
      ['stTEST', String(stTokens), String(ether)],
      ['rTEST', String(rTokens), String(parseEther('1.16'))],
    ])
    const block = await network.client.getBlock()
    expect(overview).toMatchObject({
      chainId: 31337,
      syncing: false,
      lagBlocks: 0,
      block: { number: String(block.number), hash: block.hash, timestamp: Number(block.timestamp) },
    })
  })

  test('the counts are those of the scenario', async () => {
    const { counts } = await get<apiTypes['Overview']>('/v1/overview')
    // carol, alice and erin hold shares; dave has queued everything
    expect(counts).toEqual({
      stakers: 3,
      operators: 2,
      avss: 2,
      operatorSets: 3,
      pendingWithdrawals: 1,
      slashes: 3,
    })
  })

  test('strategies are those of the overview', async () => {
    const overview = await get<apiTypes['Overview']>('/v1/overview')
    const strategies = schemas.strategiesSchema.parse(await get('/v1/strategies'))
    expect(strategies).toEqual({ block: overview.block, items: overview.tvl.strategies })
  })

  test('operators have their names, delegators and stake', async () => {
    const { total, items } = schemas.operatorsSchema.parse(await get('/v1/operators'))
    expect(total).toBe(2)
    expect(
      items.map(({ name, delegators, metadataUri, operatorSets }) => ({
        name,
        delegators,
        metadataUri,
        sets: operatorSets.map(({ id }) => id),
      })),
    ).toEqual([
      { name: 'alice', delegators: 2, metadataUri: 'https://example.org/alice.json', sets: [0, 7] },
      { name: 'bob', delegators: 0, metadataUri: 'https://example.org/bob.json', sets: [7] },
    ])
    for (const { operator, shares } of items) {
      for (const symbol of ['stTEST', 'rTEST'] as const) {
        const onChain = await network.client.readContract({
          ...network.dm,
          functionName: 'operatorShares',
          args: [operator as `0x${string}`, network.strategy(symbol)],
        })
        expect(shares.find((row) => row.symbol === symbol)?.shares ?? '0').toBe(String(onChain))
      }
    }
    // shares of these strategies are worth one token each, as no token was given to them directly
    const [alice] = items
    const [rTest, stTest] = ['rTEST', 'stTEST'].map((symbol) =>
      BigInt(alice?.shares.find((row) => row.symbol === symbol)?.shares ?? 0),
    )
    expect(alice?.eth).toBe(String((stTest ?? 0n) + ((rTest ?? 0n) * parseEther('1.16')) / ether))
  })

  test('operator sets have their members, and what they could slash is what the contract says', async () => {
    const { items } = schemas.operatorSetsSchema.parse(await get('/v1/operator-sets'))
    expect(
      items.map(({ avsName, id, slashes, members }) => ({
        avsName,
        id,
        slashes,
        members: members.map(({ name }) => name),
      })),
    ).toEqual([
      { avsName: 'avs', id: 0, slashes: 2, members: ['alice'] },
      { avsName: 'avs', id: 7, slashes: 1, members: ['alice', 'bob'] },
      { avsName: 'otherAvs', id: 1, slashes: 0, members: [] },
    ])
    expect(items.map(({ redistributionRecipient }) => redistributionRecipient)).toEqual([
      null,
      network.actors.frank,
      null,
    ])
    expect(items.map(({ slasher }) => slasher)).toEqual(Array(3).fill(network.actors.slasher))
    const operators = [network.actors.alice, network.actors.bob]
    const rates = [ether, parseEther('1.16')]
    let slashable = 0n
    for (const { avs, id, slashableEth } of items) {
      const stakes = await network.client.readContract({
        ...network.am,
        functionName: 'getMinimumSlashableStake',
        args: [
          { avs: avs as `0x${string}`, id },
          operators,
          [network.strategy('stTEST'), network.strategy('rTEST')],
          Number(head),
        ],
      })
      const eth = stakes
        .flat()
        .reduce((sum, stake, index) => sum + (stake * (rates[index % 2] ?? 0n)) / ether, 0n)
      expect(slashableEth).toBe(String(eth))
      slashable += eth
    }
    expect(slashable).toBeGreaterThan(0n)
  })

  test('the history of TVL grows to the present', async () => {
    const { points } = schemas.tvlHistorySchema.parse(await get('/v1/tvl/history?points=50'))
    const overview = await get<apiTypes['Overview']>('/v1/overview')
    expect(points.length).toBeGreaterThan(10)
    expect(points.length).toBeLessThanOrEqual(50)
    expect(points.map(({ timestamp }) => timestamp)).toEqual(
      points.map(({ timestamp }) => timestamp).sort((a, b) => a - b),
    )
    expect(points[0]?.eth).toBe('0')
    expect(points.at(-1)).toMatchObject({ block: overview.block.number, eth: overview.tvl.eth })
    for (const { block, strategies } of points) {
      const held = await tokensHeld('stTEST', BigInt(block))
      expect(strategies[network.strategy('stTEST')] ?? '0').toBe(String(held))
    }
  })

  test('activity comes in pages without gaps, newest first', async () => {
    const all = await get<apiTypes['ActivityPage']>('/v1/activity?limit=200')
    const seen: string[] = []
    let cursor: string | null = ''
    while (cursor !== null) {
      const page: apiTypes['ActivityPage'] = schemas.activityPageSchema.parse(
        await get(`/v1/activity?limit=7${cursor && `&before=${cursor}`}`),
      )
      seen.push(...page.items.map(({ id }) => id))
      cursor = page.nextCursor
    }
    expect(seen).toEqual(all.items.map(({ id }) => id))
    expect(all.nextCursor).toBeNull()
    const order = seen
      .map((id) => id.split('-').map(Number))
      .map(([block = 0, index = 0]) => block * 10_000 + index)
    expect(order).toEqual([...order].sort((a, b) => b - a))
    const everything = await get<apiTypes['ActivityPage']>('/v1/activity?limit=200&all=true')
    expect(everything.items.length).toBeGreaterThan(all.items.length)
  })

  test('sentences say who did what, in tokens', async () => {
    const { items } = await get<apiTypes['ActivityPage']>('/v1/activity?limit=200')
    const sentence = (event: string) =>
      items.filter((item) => item.event === event).map(({ summary }) => summary)
    expect(sentence('Deposit').at(-1)).toMatchObject({
      key: 'activity.deposit',
      params: { staker: 'carol', amount: '100', symbol: 'stTEST' },
    })
    expect(sentence('StakerDelegated').map(({ params }) => [params.staker, params.operator])).toContainEqual([
      'carol',
      'alice',
    ])
    expect(sentence('OperatorSlashed').at(-1)).toMatchObject({
      key: 'activity.operatorSlashed',
      params: {
        operator: 'alice',
        operatorSet: 'avs #0',
        description: 'a test\twith a tab, a \\ and "quotes"',
      },
    })
    // of stTEST 0.4 · 25 % and of rTEST 0.3333 · 10 % of all stake were taken
    expect(sentence('OperatorSlashed').at(-1)?.params.percent?.split(', ').sort()).toEqual([
      '10% stTEST',
      '3.33% rTEST',
    ])
    expect(sentence('SlashingWithdrawalQueued').map(({ params }) => params.staker)).toEqual([
      'dave',
      'erin',
      'carol',
    ])
    expect(sentence('SlashingWithdrawalCompleted').map(({ params }) => params.staker)).toEqual([
      'erin',
      'carol',
    ])
    expect(sentence('SlashingWithdrawalQueued')[1]?.params).toMatchObject({ amount: '5', symbol: 'rTEST' })
    expect(sentence('ExchangeRateUpdated')[0]?.params).toMatchObject({ symbol: 'rTEST', rate: '1.16' })
    expect(sentence('AllocationUpdated')[0]?.params).toMatchObject({
      operator: 'bob',
      operatorSet: 'avs #7',
      percent: '95%',
      symbol: 'stTEST',
    })
  })

  test('bad parameters and unknown paths are errors with a remedy', async () => {
    for (const path of [
      '/v1/activity?limit=0',
      '/v1/activity?limit=ten',
      '/v1/activity?before=yesterday',
      '/v1/tvl/history?points=1',
    ]) {
      const { error } = schemas.errorSchema.parse(await get(path, 400))
      expect(error).toMatchObject({ code: 'InvalidParameter' })
      expect(error.message).toContain(`"${/[?](\w+)=/.exec(path)?.[1]}"`)
    }
    expect(schemas.errorSchema.parse(await get('/v2', 404)).error).toMatchObject({
      code: 'NotFound',
      message: 'There is nothing at GET /v2.',
    })
  })

  test('a page of another origin may read', async () => {
    const response = await fetch(`${api.url}/health`, { headers: { origin: 'http://127.0.0.1:8700' } })
    expect(response.headers.get('access-control-allow-origin')).toBe('*')
  })

  test('the stream tells new blocks and what happened in them', async () => {
    const abort = new AbortController()
    const response = await fetch(`${api.url}/v1/stream`, { signal: abort.signal })
    expect(response.headers.get('content-type')).toContain('text/event-stream')
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader()
    let text = ''
    const until = async (marker: string) => {
      while (!text.includes(marker)) text += (await reader?.read())?.value ?? ''
    }
    await until('event: block')
    expect(text).not.toContain('event: activity')
    await actionsOf(network).deposit('frank', 'stTEST', 42n * ether)
    await indexer.sync()
    await until('event: activity')
    await until(`"number":"${await network.client.getBlockNumber()}"`)
    const [, activity] = /event: activity\ndata: (.*)\n/.exec(text) ?? []
    expect(schemas.activitySchema.parse(JSON.parse(activity ?? 'null'))).toMatchObject({
      event: 'Deposit',
      summary: { params: { staker: 'frank', amount: '42', symbol: 'stTEST' } },
    })
    abort.abort()
  })

  test('an API without an indexer in its process answers and streams from the database', async () => {
    const apart = await serveApi({ app: createApi({ database, deployment: network.deployment }), port: 0 })
    const health = await (await fetch(`${apart.url}/health`)).json()
    expect(health).toMatchObject({ status: 'ok', lagBlocks: 0 })
    const response = await fetch(`${apart.url}/v1/stream`)
    const reader = response.body?.getReader()
    expect(new TextDecoder().decode((await reader?.read())?.value)).toContain('event: block')
    await apart.close()
  })

  test('an address that asks too often is told to wait, others and its own streams go on', async () => {
    const rateLimit = { requestsPerSecond: 1, burst: 5 }
    const app = createApi({ database, deployment: network.deployment, rateLimit, behindProxy: true })
    const limited = await serveApi({ app, port: 0 })
    const ask = (address: string) =>
      fetch(`${limited.url}/health`, { headers: { 'x-forwarded-for': `203.0.113.9, ${address}` } })
    const statuses = []
    for (let index = 0; index < 7; index++) statuses.push((await ask('203.0.113.1')).status)
    expect(statuses.slice(0, 5)).toEqual([200, 200, 200, 200, 200])
    expect(statuses.at(-1)).toBe(429)
    const refused = await ask('203.0.113.1')
    expect(refused.headers.get('retry-after')).toBe('1')
    expect(refused.headers.get('access-control-allow-origin')).toBe('*')
    expect(schemas.errorSchema.parse(await refused.json()).error).toMatchObject({
      code: 'RateLimited',
      message: 'There were too many requests from 203.0.113.1.',
    })
    expect((await ask('203.0.113.2')).status).toBe(200)
    await limited.close()
  })

  test('a port that is in use is an error', async () => {
    const port = Number(new URL(api.url).port)
    const app = createApi({ database, deployment: network.deployment })
    await expect(serveApi({ app, port })).rejects.toMatchObject({
      code: 'PortInUse',
      message: `Port ${port} of 127.0.0.1 is in use.`,
    })
  })

  test('the OpenAPI document describes every route, and every reference in it leads somewhere', async () => {
    const document = await get<{
      openapi: string
      paths: Record<string, unknown>
      components: { schemas: Record<string, unknown> }
    }>('/openapi.json')
    expect(document.openapi).toBe('3.1.0')
    expect(Object.keys(document.paths).sort()).toEqual([
      '/health',
      '/v1/activity',
      '/v1/avss',
      '/v1/avss/{avs}',
      '/v1/avss/{avs}/rewards',
      '/v1/breakdown',
      '/v1/deployment',
      '/v1/graph',
      '/v1/operator-sets',
      '/v1/operator-sets/{avs}/{id}',
      '/v1/operators',
      '/v1/operators/{operator}',
      '/v1/operators/{operator}/delegators',
      '/v1/operators/{operator}/history',
      '/v1/operators/{operator}/rewards',
      '/v1/overview',
      '/v1/pods',
      '/v1/pods/{pod}',
      '/v1/pods/{pod}/validators',
      '/v1/rewards',
      '/v1/rewards/claims',
      '/v1/rewards/explain',
      '/v1/rewards/proof',
      '/v1/rewards/roots',
      '/v1/rewards/submissions',
      '/v1/search',
      '/v1/simulate',
      '/v1/slashes',
      '/v1/slashes/{slash}',
      '/v1/stakers',
      '/v1/stakers/{staker}',
      '/v1/stakers/{staker}/exposure',
      '/v1/stakers/{staker}/history',
      '/v1/stakers/{staker}/rewards',
      '/v1/stakers/{staker}/withdrawals',
      '/v1/strategies',
      '/v1/strategies/{strategy}',
      '/v1/stream',
      '/v1/tvl/history',
      '/v1/withdrawals',
    ])
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(
      ([, name]) => name,
    )
    expect(references.length).toBeGreaterThan(10)
    for (const name of references) expect(document.components.schemas).toHaveProperty(String(name))
    for (const path of Object.values(document.paths) as {
      get: { responses: Record<string, { description: string }>; summary: string }
    }[]) {
      expect(path.get.summary).toMatch(/\.$/)
      expect(path.get.responses['200']?.description).toBeTruthy()
    }
  })

  describe('of hostile clients', () => {
    // its own port without the limit of requests per second: what is tried here comes from one address
    let open: Awaited<ReturnType<typeof serveApi>>
    beforeAll(async () => {
      const app = createApi({ database, deployment: network.deployment, indexer, rateLimit: false })
      open = await serveApi({ app, port: 0 })
    })
    afterAll(() => open?.close())
    describeHostileClients(() => ({ network, database, indexer, url: open.url }))
  })
})

async function tokensHeld(symbol: 'stTEST' | 'rTEST', blockNumber?: bigint): Promise<bigint> {
  const { liquidStakingTokenAbi } = await import('@restack/sdk')
  return network.client.readContract({
    abi: liquidStakingTokenAbi,
    address: network.token(symbol),
    functionName: 'balanceOf',
    args: [network.strategy(symbol)],
    ...(blockNumber !== undefined && { blockNumber }),
  })
}

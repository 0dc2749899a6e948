import * as client from '@restack/api/client'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actor } from './mock/facts.js'
import { type MockApi, startMockApi } from './mockApi.js'

let api: MockApi
beforeAll(async () => {
  api = await startMockApi()
})
afterAll(() => api.close())

test('the invented network has the shapes of the API', async () => {
  const { getSlashes, getOperators, getStakers } = client
  const { items: slashes } = await getSlashes(api.url)
  const { items: operators } = await getOperators(api.url)
  const { items: stakers } = await getStakers(api.url)
  const { items: pods } = await client.getPods(api.url)
  const overview = await client.getOverview(api.url)
  const known = {
    slash: slashes[0]?.id,
    operator: operators[0]?.operator,
    staker: stakers[0]?.staker,
    pod: pods[0]?.pod,
    avs: actor('avs-oracle'),
    id: 0,
    strategy: overview.tvl.strategies[0]?.strategy,
    q: 'operator',
    earner: stakers[0]?.staker,
    token: overview.tvl.strategies[0]?.token ?? undefined,
    atBlock: overview.block.number + 10_000n,
  }
  const faults: string[] = []
  const routes = Object.values(client).flatMap((value) =>
    isRoute(value) ? [{ path: value.path, decoder: value.decoder as client.Decoder<unknown> }] : [],
  )
  for (const { path, decoder } of routes) {
    if (path === '/health') continue
    await client
      .requestJson(api.url + client.addressOf(path, known), decoder)
      .catch((error: unknown) => faults.push(`${path}: ${error}`))
  }
  expect(faults).toEqual([])
})

function isRoute(value: unknown): value is client.Route<never, unknown> {
  return typeof value === 'function' && 'path' in value
}

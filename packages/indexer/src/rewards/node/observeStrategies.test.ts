import type { DayBlocks, RewardsEvent } from '@restack/rewards'
import { createClient, encodeAbiParameters, http } from 'viem'
import { expect, test } from 'vitest'
import { createBlockTimes } from './blockTimes.js'
import { observeStrategies } from './observeStrategies.js'

const avs = '0x00000000000000000000000000000000000000a1'
const operator = '0x00000000000000000000000000000000000000b1'
const strategy = '0x00000000000000000000000000000000000000c1'
const registry = '0x00000000000000000000000000000000000000d1'

type Asked = { id: number; method: string; params: unknown[] }

/** A client of a node that answers questions by method. */
function client(
  answer: (asked: Asked) => { result: unknown } | { error: { code: number; message: string } },
) {
  const fetchFn: typeof fetch = async (_, init) => {
    const asked = JSON.parse(String(init?.body)) as Asked
    return Response.json({ jsonrpc: '2.0', id: asked.id, ...answer(asked) })
  }
  return createClient({ transport: http('http://node', { fetchFn, retryCount: 0 }) })
}

const at = { blockNumber: 3, blockTime: 30, logIndex: 0, address: registry } as const
const events = [
  {
    ...at,
    contract: 'avsDirectory',
    name: 'OperatorAVSRegistrationStatusUpdated',
    args: { operator, avs, status: 1 },
  },
  { ...at, logIndex: 1, contract: 'rewardsCoordinator', name: 'AVSRewardsSubmissionCreated', args: { avs } },
] as unknown as RewardsEvent[]
const days: DayBlocks[] = [{ date: '2025-01-01', fromBlock: 1, toBlock: 9, events: events.length }]

const observe = (node: ReturnType<typeof client>) =>
  observeStrategies({
    client: node,
    times: createBlockTimes(node, new Map([[9, Promise.resolve(90)]])),
    answers: new Map(),
    network: undefined,
    days,
    events,
  })

test('an AVS that pays for restaked strategies is asked at the last block of a day', async () => {
  const asked: Asked[] = []
  const node = client((question) => {
    asked.push(question)
    return { result: encodeAbiParameters([{ type: 'address[]' }], [[strategy]]) }
  })
  const observed = await observe(node)
  expect(asked.map(({ method, params }) => [method, params[1]])).toEqual([['eth_call', '0x9']])
  expect(observed.days.map(({ events }) => events)).toEqual([3])
  expect(observed.events[2]).toMatchObject({
    blockNumber: 9,
    blockTime: 90,
    address: avs,
    args: { operator, strategies: [strategy] },
  })
})

test('an AVS that reverts restakes nothing', async () => {
  const observed = await observe(client(() => ({ error: { code: 3, message: 'execution reverted' } })))
  expect(observed.events).toEqual(events)
})

test('a node without the old state is named, with what to do', async () => {
  const node = client(() => ({ error: { code: -32000, message: 'missing trie node 1f2e (path )' } }))
  await expect(observe(node)).rejects.toMatchObject({
    code: 'StateUnavailable',
    remedy: expect.stringContaining('archive'),
  })
})

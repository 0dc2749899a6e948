import { deregisterFromOperatorSets } from '@restack/sdk'
import { custom } from 'viem'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { testClient } from '../../deploy/test/anvil.js'
import { slashableUntil } from '../src/slashableUntil.js'
import { startChain, type TestChain } from './chain.js'
import { addressOf, playOn } from './play.js'

const operator = 1
const avs = 2
const operatorSet = { avs: addressOf(avs), id: 1 }

let chain: TestChain
let left: bigint

beforeAll(async () => {
  chain = await startChain()
  const play = playOn(chain)
  await play.register(operator)
  await play.createAvs(avs, [
    { id: 1, strategies: [chain.strategies.stETH] },
    { id: 2, strategies: [] },
  ])
  await play.join(operator, avs, [1, 2])
  for (const id of [2, 1]) {
    await chain.as(0).mine({ blocks: 3 })
    await chain.done(
      deregisterFromOperatorSets(chain.as(operator), {
        deployment: chain.deployment,
        operator: addressOf(operator),
        avs: addressOf(avs),
        operatorSetIds: [id],
      }),
    )
  }
  left = await chain.as(0).getBlockNumber()
})
afterAll(() => chain.stop())

/** A node that does something else with block overrides. */
function nodeWithout(overrides: 'refuses' | 'ignores') {
  const node = chain.as(0)
  const asked: string[] = []
  const client = testClient(chain.rpcUrl, {
    transport: custom({
      async request({ method, params }) {
        asked.push(method)
        const isOverridden = method === 'eth_call' && params[3] !== undefined
        if (isOverridden && overrides === 'refuses') throw new Error('too many arguments, want at most 3')
        return node.request({ method, params: isOverridden ? params.slice(0, 2) : params } as never)
      },
    }),
  })
  return { client, asked }
}

const untilAt = async (client = chain.as(0)) => {
  const parameters = { deployment: chain.deployment, operator: addressOf(operator), operatorSet }
  return slashableUntil(client, { ...parameters, blockNumber: await chain.as(0).getBlockNumber() })
}

test('the last slashable block is found to the block, by asking for blocks to come', async () => {
  // The deallocation delay of 50 blocks, inclusive (chapter 02 §1.8).
  expect(await untilAt()).toBe(Number(left) + 50)
})

test.each(['refuses', 'ignores'] as const)(
  'a node that %s block overrides is asked for the event',
  async (how) => {
    const { client, asked } = nodeWithout(how)
    expect(await untilAt(client)).toBe(Number(left) + 50)
    expect(asked).toContain('eth_getLogs')
  },
)

test('it stays the same as the blocks come, and is null when no slash can come any more', async () => {
  await chain.as(0).mine({ blocks: 49 })
  for (const client of [chain.as(0), nodeWithout('ignores').client])
    expect(await untilAt(client)).toBe(Number(left) + 50)
  await chain.as(0).mine({ blocks: 1 })
  for (const client of [chain.as(0), nodeWithout('ignores').client]) expect(await untilAt(client)).toBeNull()
})

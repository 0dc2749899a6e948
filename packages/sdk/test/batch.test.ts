import {
  type Call,
  getPosition,
  prepareApprove,
  prepareDelegateTo,
  prepareDepositIntoStrategy,
  prepareUndelegate,
  type SendBatchProgress,
  sendBatch,
} from '@restack/sdk'
import { custom, erc20Abi, type Hex, http, numberToHex } from 'viem'
import { sendTransaction } from 'viem/actions'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testClient } from '../../deploy/test/anvil.js'
import { account, startChain, type TestChain } from './chain.js'
import { addressOf, failure, type Player, playOn, WAD } from './play.js'

const staker = 1
const operator = 2

let chain: TestChain
let play: Player
let snapshot: Hex

beforeAll(async () => {
  chain = await startChain()
  play = playOn(chain)
  await play.register(operator)
  await play.mint(staker, 10n * WAD)
  snapshot = await chain.as(0).snapshot()
})
beforeEach(async () => {
  await chain.as(0).revert({ id: snapshot })
  snapshot = await chain.as(0).snapshot()
})
afterAll(() => chain.stop())

async function depositCalls(amount: bigint): Promise<Call[]> {
  const { deployment, tokens, strategies } = chain
  const client = chain.as(staker)
  return [
    await prepareApprove(client, { deployment, token: tokens.stETH, amount }),
    await prepareDepositIntoStrategy(client, { deployment, strategy: strategies.stETH, amount }),
    await prepareDelegateTo(client, { deployment, operator: addressOf(operator) }),
  ]
}

const position = () => getPosition(chain.as(0), { deployment: chain.deployment, staker: addressOf(staker) })

describe('one after the other', () => {
  test('each call is waited for, and told', async () => {
    const { deployment } = chain
    const told: SendBatchProgress[] = []
    const calls = await depositCalls(2n * WAD)
    const { atomic, hashes } = await sendBatch(chain.as(staker), {
      deployment,
      calls,
      onProgress: (progress) => told.push(progress),
    })
    expect(atomic).toBe(false)
    expect(hashes).toHaveLength(3)
    expect(told.map(({ status, index, hash }) => [status, index, hash])).toEqual(
      hashes.flatMap((hash, index) => [
        ['sent', index, hash],
        ['included', index, hash],
      ]),
    )
    const { delegatedTo, strategies } = await position()
    expect(delegatedTo).toBe(addressOf(operator))
    expect(strategies[0]?.deposited.shares).toBe(2n * WAD)
  })

  test('a failure in the middle says what was done, what was not, and keeps its code', async () => {
    const { deployment } = chain
    const calls = await depositCalls(11n * WAD)
    const error = await failure(sendBatch(chain.as(staker), { deployment, calls }))
    expect(error.code).toBe('InsufficientBalance')
    expect(error.message).toMatch(
      /^Call 2 of 3 failed: 0x\w+ has 10 stETH, less than the 11 stETH to deposit\. Done before it: approve \(0x[0-9a-f]{64}\)\. Not sent: delegateTo\.$/,
    )
    expect(error.remedy).toMatch(/Then send only what is left\.$/)
    expect((await position()).delegatedTo).toBeNull()
  })

  test('a failure of the first says that nothing was done; a single call fails as it is', async () => {
    const { deployment } = chain
    const call = await prepareUndelegate(chain.as(staker), { deployment, staker: addressOf(staker) })
    const two = await failure(sendBatch(chain.as(staker), { deployment, calls: [call, call] }))
    expect(two.message).toMatch(
      /^Call 1 of 2 failed: .* Nothing was done before it\. Not sent: undelegate\.$/,
    )
    const one = await failure(sendBatch(chain.as(staker), { deployment, calls: [call] }))
    expect(one.message).not.toMatch(/Call 1/)
    expect(one.code).toBe('NotActivelyDelegated')
  })

  test('nothing to do is nothing done, and another chain is refused first', async () => {
    const { deployment } = chain
    expect(await sendBatch(chain.as(staker), { deployment, calls: [] })).toEqual({
      atomic: false,
      hashes: [],
    })
    const calls = await depositCalls(WAD)
    const other = { ...deployment, chainId: 1 }
    expect((await failure(sendBatch(chain.as(staker), { deployment: other, calls }))).code).toBe('WrongChain')
  })
})

/**
 * A wallet that holds the key elsewhere and does batches: it plays them in one block with nothing in between, and
 * takes all back if one is refused.
 */
function wallet(capabilities: object | undefined, refuses?: { code: number; message: string }) {
  const asked: string[] = []
  const node = chain.as(staker)
  const batches = new Map<string, { status: number; hashes: Hex[] }>()

  async function play(calls: { to: Hex; data: Hex; value?: Hex }[]) {
    const point = await node.snapshot()
    const hashes: Hex[] = []
    try {
      for (const { to, data } of calls) hashes.push(await sendTransaction(node, { to, data }))
      return { status: 200, hashes }
    } catch {
      await node.revert({ id: point })
      return { status: 500, hashes: [] }
    }
  }

  const answers: Record<string, ((params: never[]) => Promise<unknown>) | undefined> = {
    async wallet_getCapabilities() {
      if (capabilities) return { [numberToHex(31337)]: capabilities }
      throw Object.assign(new Error('unknown method'), { code: -32601 })
    },
    async wallet_sendCalls([request]: { calls: never[]; atomicRequired: boolean }[]) {
      if (refuses) throw Object.assign(new Error(refuses.message), { code: refuses.code })
      if (!request?.atomicRequired) throw new Error('the batch must be atomic')
      const id = `0x${'ab'.repeat(32)}`
      batches.set(id, await play(request.calls))
      return { id }
    },
    async wallet_getCallsStatus([id]: string[]) {
      const { status = 100, hashes = [] } = batches.get(id ?? '') ?? {}
      const receipts = await Promise.all(
        hashes.map((hash) => node.request({ method: 'eth_getTransactionReceipt', params: [hash] } as never)),
      )
      return { version: '2.0.0', id, chainId: numberToHex(31337), status, atomic: true, receipts }
    },
  }
  const client = testClient(chain.rpcUrl, {
    from: { address: addressOf(staker), type: 'json-rpc' } as never,
    transport: (parameters) => {
      const inner = http(chain.rpcUrl)(parameters)
      return {
        ...custom({
          async request({ method, params }) {
            asked.push(method)
            return answers[method]?.(params as never[]) ?? inner.request({ method, params })
          },
        })(parameters),
      }
    },
  })
  return { client, asked }
}

describe('a wallet that does atomic batches (EIP-5792)', () => {
  test.each(['supported', 'ready'])('gets the calls as one, where it says %s', async (status) => {
    const { deployment } = chain
    const { client, asked } = wallet({ atomic: { status } })
    const result = await sendBatch(client, { deployment, calls: await depositCalls(3n * WAD) })
    expect(result).toMatchObject({ atomic: true, id: `0x${'ab'.repeat(32)}` })
    expect(result.hashes.length).toBeGreaterThan(0)
    expect(asked.filter((method) => method === 'wallet_sendCalls')).toHaveLength(1)
    expect(asked).not.toContain('eth_sendTransaction')
    expect((await position()).strategies[0]?.deposited.shares).toBe(3n * WAD)
  })

  test('and if the batch fails, that is said, and nothing happened', async () => {
    const { deployment, tokens } = chain
    const { client } = wallet({ atomic: { status: 'supported' } })
    const error = await failure(sendBatch(client, { deployment, calls: await depositCalls(11n * WAD) }))
    expect(error.code).toBe('BatchFailed')
    expect(error.message).toMatch(/batch of 3 calls failed with status 500: none of approve\(.*delegateTo\(/)
    const allowance = await chain.as(0).readContract({
      address: tokens.stETH,
      abi: erc20Abi,
      functionName: 'allowance',
      args: [addressOf(staker), deployment.contracts.strategyManager],
    })
    expect(allowance).toBe(0n)
  })

  test.each([
    ['does not know the question', undefined],
    ['does them one by one only', { atomic: { status: 'unsupported' } }],
  ])('a wallet that %s gets transactions', async (_, capabilities) => {
    const { deployment } = chain
    const { client, asked } = wallet(capabilities)
    const { atomic, hashes } = await sendBatch(client, { deployment, calls: await depositCalls(WAD) })
    expect([atomic, hashes.length]).toEqual([false, 3])
    expect(asked).not.toContain('wallet_sendCalls')
    expect((await position()).delegatedTo).toBe(addressOf(operator))
  })

  test('a wallet whose user does not want to become a contract for it gets transactions', async () => {
    const { deployment } = chain
    const { client } = wallet({ atomic: { status: 'ready' } }, { code: 5750, message: 'upgrade rejected' })
    const { atomic, hashes } = await sendBatch(client, { deployment, calls: await depositCalls(WAD) })
    expect([atomic, hashes.length]).toEqual([false, 3])
  })

  test('a user who declines the batch has declined, and nothing is sent instead', async () => {
    const { deployment } = chain
    const { client, asked } = wallet({ atomic: { status: 'supported' } }, { code: 4001, message: 'no' })
    const error = await failure(sendBatch(client, { deployment, calls: await depositCalls(WAD) }))
    expect(error.code).toBe('Rejected')
    expect(asked).not.toContain('eth_sendTransaction')
  })

  test('a key in this program is never asked for them', async () => {
    const { deployment } = chain
    const { client, asked } = wallet({ atomic: { status: 'supported' } })
    await sendBatch(client, { deployment, account: account(staker), calls: await depositCalls(WAD) })
    expect(asked).not.toContain('wallet_getCapabilities')
  })
})

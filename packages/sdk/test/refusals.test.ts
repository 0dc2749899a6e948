import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import {
  approve,
  delegateTo,
  depositIntoStrategyWithSignature,
  getPosition,
  previewDelegateTo,
  registerAsOperator,
  signDelegationApproval,
  signDeposit,
  undelegate,
} from '@restack/sdk'
import { type Hex, parseEther } from 'viem'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { testClient } from '../../deploy/test/anvil.js'
import { account, startChain, type TestChain } from './chain.js'
import { addressOf, failure, type Player, playOn, WAD } from './play.js'

const staker = 1
const operator = 2
const approver = 3
const poor = 8

let chain: TestChain
let play: Player
let snapshot: Hex

beforeAll(async () => {
  chain = await startChain()
  play = playOn(chain)
  snapshot = await chain.as(0).snapshot()
})
beforeEach(async () => {
  await chain.as(0).revert({ id: snapshot })
  snapshot = await chain.as(0).snapshot()
})
afterAll(() => chain.stop())

/** A node that gives everyone the same answer, or none. */
async function brokenNode(status: number | undefined) {
  const server = createServer((_, response) => {
    if (status === undefined) return
    response.writeHead(status, { 'content-type': 'text/plain' })
    response.end('no')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

describe('gas', () => {
  const register = { allocationDelayBlocks: 0, metadataUri: '' }

  test('that the sender cannot pay for is told in figures', async () => {
    const { deployment } = chain
    await chain.as(0).setBalance({ address: addressOf(poor), value: parseEther('0.00001') })
    const error = await failure(registerAsOperator(chain.as(poor), { deployment, ...register }))
    expect(error.code).toBe('InsufficientFunds')
    expect(error.message).toMatch(
      new RegExp(
        `^${addressOf(poor)} has 0\\.00001 ETH, less than the 0\\.\\d+ ETH that registerAsOperator can cost: \\d+ gas at up to [\\d.]+ gwei\\.$`,
      ),
    )
    expect(error.remedy).toBe('Send ETH to the account, or use another one.')
  })

  test('none at all is told in the same figures', async () => {
    const { deployment } = chain
    await chain.as(0).setBalance({ address: addressOf(poor), value: 0n })
    const error = await failure(registerAsOperator(chain.as(poor), { deployment, ...register }))
    expect(error.message).toMatch(new RegExp(`^${addressOf(poor)} has 0 ETH, less than the 0\\.\\d+ ETH`))
  })

  test('that is limited below the need is refused with both numbers; enough of it is taken as given', async () => {
    const { deployment } = chain
    const error = await failure(
      registerAsOperator(chain.as(operator), { deployment, ...register, gas: 30_000n }),
    )
    expect(error.code).toBe('OutOfGas')
    expect(error.message).toMatch(
      /^A gas limit of 30000 is too little for registerAsOperator, which needs about \d{5,}\.$/,
    )
    const hash = await registerAsOperator(chain.as(operator), { deployment, ...register, gas: 900_000n })
    await chain.done(Promise.resolve(hash))
    expect((await chain.as(0).getTransaction({ hash })).gas).toBe(900_000n)
  })
})

describe('a signature that is no longer valid', () => {
  test('is told with its last moment and the time of the chain', async () => {
    const { deployment, strategies, tokens } = chain
    const { timestamp } = await chain.as(0).getBlock()
    const expiry = timestamp + 60n
    const amount = WAD
    await play.mint(operator, amount)
    await chain.done(approve(chain.as(operator), { deployment, token: tokens.stETH, amount }))
    const deposit = { deployment, strategy: strategies.stETH, amount }
    const signed = await signDeposit(chain.as(staker), { ...deposit, expiry })
    await chain.as(0).increaseTime({ seconds: 3600 })
    await chain.as(0).mine({ blocks: 1 })
    const error = await failure(
      depositIntoStrategyWithSignature(chain.as(operator), { ...deposit, ...signed }),
    )
    expect(error.code).toBe('SignatureExpired')
    const shown = (seconds: bigint) => new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z')
    const now = await chain.as(0).getBlock()
    expect(error.message).toBe(
      `depositIntoStrategyWithSignature refused: the signature was valid until ${shown(expiry)}; the chain's time is ${shown(now.timestamp)}.`,
    )
    expect(error.remedy).toBe('Have it signed again with a later expiry.')
  })

  test('is told so of an approval too, by the action and by its preview', async () => {
    const { deployment } = chain
    await chain.done(
      registerAsOperator(chain.as(operator), {
        deployment,
        delegationApprover: addressOf(approver),
        allocationDelayBlocks: 0,
        metadataUri: '',
      }),
    )
    const parameters = { deployment, operator: addressOf(operator), staker: addressOf(staker) }
    const approval = await signDelegationApproval(chain.as(approver), { ...parameters, expiry: 1n })
    for (const act of [delegateTo, previewDelegateTo]) {
      const error = await failure(act(chain.as(staker), { ...parameters, approval }))
      expect(error.code).toBe('SignatureExpired')
      expect(error.message).toMatch(
        /^delegateTo refused: the signature was valid until 1970-01-01T00:00:01Z; /,
      )
    }
  })
})

describe('a node', () => {
  test.each([
    [429, 'RateLimited', /limits how often it is asked/, /retryingHttp/],
    [401, 'RpcRefused', /HTTP status 401/, /key/],
    [undefined, 'RpcTimeout', /did not answer in time/, /Try again/],
  ] as const)('that answers %s is told as %s', async (status, code, message, remedy) => {
    const node = await brokenNode(status)
    try {
      const { http } = await import('viem')
      const client = testClient(node.url, {
        from: account(staker),
        transport: http(node.url, { retryCount: 0, timeout: 300 }),
      })
      const { deployment } = chain
      for (const error of [
        await failure(undelegate(client, { deployment, staker: addressOf(staker) })),
        await failure(getPosition(client, { deployment, staker: addressOf(staker) })),
      ]) {
        expect(error.code).toBe(code)
        expect(error.message).toMatch(message)
        expect(error.message).toContain(node.url)
        expect(error.remedy).toMatch(remedy)
      }
    } finally {
      await node.close()
    }
  })

  test('of another chain is told with both numbers', async () => {
    const { deployment } = chain
    const error = await failure(
      undelegate(chain.as(staker), {
        deployment: { ...deployment, name: 'mainnet', chainId: 1 },
        staker: addressOf(staker),
      }),
    )
    expect(error).toMatchObject({
      code: 'WrongChain',
      message: 'The deployment mainnet is on chain 1, but the node is on chain 31337.',
      remedy: 'Use an RPC address of chain 1.',
    })
  })
})

import { createPublicClient, custom, type Hash } from 'viem'
import { expect, test } from 'vitest'
import { waitForReceipt } from './waitForReceipt.js'

const hash: Hash = `0x${'ab'.repeat(32)}`
const address = `0x${'11'.repeat(20)}`
const receipt = {
  transactionHash: hash,
  blockHash: hash,
  blockNumber: '0x5',
  transactionIndex: '0x0',
  from: address,
  to: address,
  status: '0x1',
  type: '0x2',
  gasUsed: '0x1',
  cumulativeGasUsed: '0x1',
  effectiveGasPrice: '0x1',
  contractAddress: null,
  logs: [],
  logsBloom: '0x',
}

/** A chain that stays at block 5, and serves the receipt from the so many-th question on. */
function clientOf(answersFrom: number) {
  let asked = 0
  const client = createPublicClient({
    pollingInterval: 10,
    transport: custom({
      request: async ({ method }: { method: string }) => {
        if (method === 'eth_blockNumber') return '0x5'
        if (method === 'eth_getTransactionReceipt') return ++asked >= answersFrom ? receipt : null
        if (method === 'eth_getTransactionByHash')
          return { hash, from: address, to: address, nonce: '0x0', value: '0x0', input: '0x', type: '0x2' }
        return null
      },
    }),
  })
  return { client, asked: () => asked }
}

test('a receipt that comes after its block is found though no block follows', async () => {
  const { client } = clientOf(3)
  expect(await waitForReceipt(client, { hash, timeout: 30_000 })).toMatchObject({ status: 'success' })
})

test('one that is there is given, and nobody looks on', async () => {
  const { client, asked } = clientOf(1)
  expect(await waitForReceipt(client, { hash })).toMatchObject({ blockNumber: 5n })
  const before = asked()
  await new Promise((resolve) => setTimeout(resolve, 1_200))
  expect(asked()).toBe(before)
})

test('one that never comes is given up after the time', async () => {
  const { client } = clientOf(Number.POSITIVE_INFINITY)
  await expect(waitForReceipt(client, { hash, timeout: 1_500 })).rejects.toMatchObject({
    name: 'WaitForTransactionReceiptTimeoutError',
  })
})

import { createClient, custom, type Hex, hexToBigInt, numberToHex, RpcRequestError } from 'viem'
import type { ReadClient } from '../types.js'

export type BlockPoint = { number: bigint; timestamp: bigint }

type Request = { method: string; params?: readonly unknown[] }

/** What a client asks of a node, as far as a read of the protocol goes. */
type Answers = {
  block: BlockPoint
  /** Whether this block is one that the node can name. */
  exists: boolean
  call(transaction: { from?: Hex; to: Hex; data: Hex }): Promise<Hex>
}

/** Views of one simulation: enough for most reads at once, and within a block's gas. */
const viewsPerSimulation = 60

/** A client whose newest block is a certain one, however far the chain has gone on meanwhile. */
export function clientAtBlock(client: ReadClient, block: BlockPoint): ReadClient {
  return answeringClient(client, {
    block,
    exists: true,
    call: (transaction) =>
      client.request({
        method: 'eth_call',
        params: [transaction, numberToHex(block.number)],
      }) as Promise<Hex>,
  })
}

/**
 * A client whose newest block is one that was never made: reads on it see what simulated calls leave behind.
 * Reads asked for at the same moment travel in one simulation.
 *
 * @param simulate Runs the calls in question, and then these views in the same block.
 */
export function clientAfterCalls(
  client: ReadClient,
  {
    block,
    simulate,
  }: {
    block: BlockPoint
    simulate: (views: readonly { from?: Hex; to: Hex; data: Hex }[]) => Promise<readonly SimulatedView[]>
  },
): ReadClient {
  type Waiting = {
    view: { from?: Hex; to: Hex; data: Hex }
    resolve: (data: Hex) => void
    reject: (error: unknown) => void
  }
  let waiting: Waiting[] = []

  async function flush() {
    const all = waiting
    waiting = []
    for (let start = 0; start < all.length; start += viewsPerSimulation) {
      const part = all.slice(start, start + viewsPerSimulation)
      try {
        const results = await simulate(part.map(({ view }) => view))
        part.forEach(({ view, resolve, reject }, index) => {
          const result = results[index]
          if (result?.success) resolve(result.data)
          else reject(revertOf(view, result?.data ?? '0x'))
        })
      } catch (error) {
        for (const { reject } of part) reject(error)
      }
    }
  }

  return answeringClient(client, {
    block,
    exists: false,
    call: (view) =>
      new Promise((resolve, reject) => {
        if (waiting.length === 0) setTimeout(flush, 0)
        waiting.push({ view, resolve, reject })
      }),
  })
}

export type SimulatedView = { success: boolean; data: Hex }

function answeringClient(client: ReadClient, { block, exists, call }: Answers): ReadClient {
  const number = numberToHex(block.number)
  const isNewest = (tag: unknown) =>
    tag === undefined || tag === 'latest' || tag === 'pending' || tag === number
  const answers: Record<string, ((params: readonly unknown[]) => Promise<unknown>) | undefined> = {
    eth_blockNumber: async () => number,
    eth_getBlockByNumber: async ([tag, full]) => {
      if (!isNewest(tag))
        return client.request({ method: 'eth_getBlockByNumber', params: [tag, full] } as never)
      if (exists) return client.request({ method: 'eth_getBlockByNumber', params: [number, full] } as never)
      return { number, timestamp: numberToHex(block.timestamp), transactions: [] }
    },
    eth_call: async (params) => {
      const [transaction, tag] = params
      if (!isNewest(tag)) return client.request({ method: 'eth_call', params } as never)
      return call(transaction as { from?: Hex; to: Hex; data: Hex })
    },
  }
  return createClient({
    ...(client.chain ? { chain: client.chain } : {}),
    cacheTime: 0,
    transport: custom(
      {
        async request({ method, params = [] }: Request) {
          return answers[method]?.(params) ?? client.request({ method, params } as never)
        },
      },
      { retryCount: 0 },
    ),
  })
}

function revertOf(view: object, data: Hex): Error {
  return new RpcRequestError({
    body: { method: 'eth_call', params: [view] },
    error: { code: 3, message: 'execution reverted', data },
    url: 'simulation',
  })
}

/** A block's number and time, from the node's answer. */
export function blockPoint({ number, timestamp }: { number: Hex; timestamp: Hex }): BlockPoint {
  return { number: hexToBigInt(number), timestamp: hexToBigInt(timestamp) }
}

/** Reads of the same chain on both sides of the calls that are previewed. */
export type Sides = { before: ReadClient; after: ReadClient }

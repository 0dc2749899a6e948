import { RestackError } from '@restack/sdk'
import {
  createClient,
  type EIP1193RequestFn,
  type Hex,
  http,
  type RpcBlock,
  type RpcLog,
  webSocket,
} from 'viem'

export type BlockHeader = { block: number; hash: string; parentHash: string; timestamp: number }

export type LogRange = { from: number; to: number }

/** The few questions the indexer asks a node. */
export type ChainReader = {
  chainId(): Promise<number>
  head(): Promise<BlockHeader>
  /** Headers in the order asked for; undefined where the chain has no such block. */
  headers(blocks: readonly number[]): Promise<(BlockHeader | undefined)[]>
  /** Logs of the addresses with any of the topics, in order. May fail where there are too many. */
  logs(range: LogRange, addresses: readonly string[], topics: readonly string[]): Promise<RpcLog[]>
  /** `eth_call` at a block. */
  call(to: string, data: Hex, block: number | 'latest'): Promise<Hex>
  close(): void
}

export type CreateChainReaderParameters = { rpcUrl: string; retryCount?: number; timeoutMs?: number }

/** In bytes; more than a page of logs ever has, unless a node is out of its mind. */
const largestAnswer = 128 * 1024 * 1024

/**
 * A reader over JSON-RPC. Calls of one tick travel as one batch; logs by themselves.
 *
 * @throws RestackError `InvalidRpcUrl`
 */
export function createChainReader(parameters: CreateChainReaderParameters): ChainReader {
  const { rpcUrl, retryCount = 3, timeoutMs = 30_000 } = parameters
  const protocol = URL.canParse(rpcUrl) ? new URL(rpcUrl).protocol : ''
  const options = { retryCount, retryDelay: 100, timeout: timeoutMs }
  const isHttp = /^https?:$/.test(protocol)
  const transport = isHttp
    ? http(rpcUrl, { ...options, batch: { batchSize: 200 } })
    : /^wss?:$/.test(protocol)
      ? webSocket(rpcUrl, options)
      : undefined
  if (!transport) {
    throw new RestackError({
      code: 'InvalidRpcUrl',
      message: `"${rpcUrl}" is not the address of a node.`,
      remedy: 'Give an address that begins with http://, https://, ws:// or wss://.',
    })
  }
  const client = createClient({ transport })
  const request = client.request as EIP1193RequestFn
  // Logs travel alone: no small answer waits for a large one, or fails with it
  const logs = isHttp
    ? createClient({ transport: http(rpcUrl, { ...options, maxResponseBodySize: largestAnswer }) })
    : client
  const requestLogs = logs.request as EIP1193RequestFn

  const header = async (block: Hex | 'latest') =>
    toHeader((await request({ method: 'eth_getBlockByNumber', params: [block, false] })) as RpcBlock | null)

  return {
    chainId: async () => Number(await request({ method: 'eth_chainId' })),
    head: async () => {
      const head = await header('latest')
      if (!head) throw new Error('the node has no latest block')
      return head
    },
    headers: (blocks) => Promise.all(blocks.map((block) => header(hexNumber(block)))),
    logs: async ({ from, to }, addresses, topics) => {
      const filter = { fromBlock: hexNumber(from), toBlock: hexNumber(to), topics: [topics] }
      const pages = await Promise.all(
        chunks(addresses, 1000).map((address) =>
          requestLogs({ method: 'eth_getLogs', params: [{ ...filter, address }] as never }),
        ),
      )
      const logs = pages.flat() as RpcLog[]
      return pages.length > 1 ? logs.sort(byPosition) : logs
    },
    call: async (to, data, block) =>
      (await request({
        method: 'eth_call',
        params: [{ to: to as Hex, data }, block === 'latest' ? block : hexNumber(block)],
      })) as Hex,
    close: () => {
      const socket = (client.transport as { getSocket?: () => Promise<{ close(): void }> }).getSocket
      void socket?.().then(
        (open) => open.close(),
        () => undefined,
      )
    },
  }
}

export function byPosition(a: RpcLog, b: RpcLog): number {
  return Number(a.blockNumber) - Number(b.blockNumber) || Number(a.logIndex) - Number(b.logIndex)
}

function toHeader(block: RpcBlock | null): BlockHeader | undefined {
  if (!block || block.number === null || block.hash === null) return undefined
  return {
    block: Number(block.number),
    hash: block.hash,
    parentHash: block.parentHash,
    timestamp: Number(block.timestamp),
  }
}

function hexNumber(value: number): Hex {
  return `0x${value.toString(16)}`
}

function chunks<item>(items: readonly item[], size: number): item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  )
}

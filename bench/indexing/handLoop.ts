// The least that an indexer can do, beside which ours is measured: logs in pages of 50 blocks, one row each, COPY.
import { createPublicClient, decodeEventLog, http, type RpcLog, toEventSelector } from 'viem'
import { contracts, coreEvents, strategies } from './history.js'

export type Copy = (text: string) => Promise<void>

const byTopic = new Map(coreEvents.map((item) => [toEventSelector(item), [item]]))
const addresses = [...Object.values(contracts), ...strategies]

/** Columns: block, log index, address, event or topic, arguments or data. */
export const handTable =
  'CREATE TABLE hand_events (block bigint, log_index int, address text, event text, args text)'

/** @returns Events. */
export async function handLoop(
  rpcUrl: string,
  blockCount: number,
  decode: 'slices' | 'viem',
  copy: Copy,
): Promise<number> {
  const client = createPublicClient({ transport: http(rpcUrl, { timeout: 60_000 }) })
  let events = 0
  for (let from = 1; from <= blockCount; from += 50) {
    const range = {
      fromBlock: `0x${from.toString(16)}`,
      toBlock: `0x${Math.min(blockCount, from + 49).toString(16)}`,
    } as const
    const logs = (await client.request({
      method: 'eth_getLogs',
      params: [{ address: addresses, ...range }],
    })) as RpcLog[]
    await copy(logs.map(decode === 'viem' ? decodedRow : slicedRow).join(''))
    events += logs.length
  }
  return events
}

function slicedRow({ blockNumber, logIndex, address, topics, data }: RpcLog): string {
  const words = [...topics.slice(1), ...(data.match(/[0-9a-f]{64}/g) ?? [])]
  return `${Number(blockNumber)}\t${Number(logIndex)}\t${address}\t${topics[0]}\t${words.join(' ')}\n`
}

function decodedRow({ blockNumber, logIndex, address, topics, data }: RpcLog): string {
  const abi = byTopic.get(topics[0] ?? '0x') ?? []
  const { eventName, args } = decodeEventLog({ abi, data, topics: topics as never })
  const json = JSON.stringify(args, (_, value) => (typeof value === 'bigint' ? String(value) : value))
  return `${Number(blockNumber)}\t${Number(logIndex)}\t${address}\t${eventName}\t${json.replaceAll('\\', '\\\\')}\n`
}

import type { Hex } from 'viem'
import { type Address, numberToHex, type RpcLog } from 'viem'
import { isRateLimit } from '../errors/isRateLimit.js'
import type { ReadClient } from '../types.js'

export type ReadLogsParameters = {
  addresses: readonly Address[]
  /** First topics. */
  topics: readonly Hex[]
  fromBlock: number
  toBlock: number
  onProgress?: ((progress: { block: number; toBlock: number }) => void) | undefined
}

const firstSpan = 10_000
const longestSpan = 500_000

/** All logs of some contracts, in the order of the chain: ranges grow while the node bears them, and are halved when not. */
export async function readLogs(client: ReadClient, parameters: ReadLogsParameters): Promise<RpcLog[]> {
  const { addresses, topics, fromBlock, toBlock, onProgress } = parameters
  const logs: RpcLog[] = []
  let span = firstSpan
  for (let block = fromBlock; block <= toBlock; ) {
    const last = Math.min(block + span - 1, toBlock)
    try {
      const page = await client.request({
        method: 'eth_getLogs',
        params: [
          {
            address: [...addresses],
            topics: [[...topics]],
            fromBlock: numberToHex(block),
            toBlock: numberToHex(last),
          },
        ],
      })
      for (const log of page) logs.push(log)
      block = last + 1
      span = Math.min(span * 2, longestSpan)
      onProgress?.({ block: last, toBlock })
    } catch (error) {
      if (isRateLimit(error) || last === block) throw error
      span = Math.max(1, Math.floor((last - block + 1) / 2))
    }
  }
  return logs
}

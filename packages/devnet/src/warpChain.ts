import { RestackError } from '@restack/sdk'
import type { DevnetClient } from './chain/client.js'

export type WarpChainParameters = {
  client: DevnetClient
  /** How far to move on, in seconds: a whole number above 0. */
  seconds: number
}

export type WarpChainReturnType = {
  /** The latest block after the warp. */
  blockNumber: bigint
  /** Its time, in seconds since 1970. */
  timestamp: bigint
  /** Blocks that were mined. */
  blocks: number
}

const secondsPerBlock = 3600
const mostBlocks = 1000

/**
 * Moves a local chain's clock on and mines a block for each hour (1,000 blocks at most), so that delays in
 * blocks pass as well.
 *
 * @throws RestackError `InvalidDuration`, `RpcUnreachable`
 *
 * @example
 * await warpChain({ client, seconds: 3 * 86_400 })
 */
export async function warpChain({ client, seconds }: WarpChainParameters): Promise<WarpChainReturnType> {
  if (!Number.isSafeInteger(seconds) || seconds <= 0) {
    throw new RestackError({
      code: 'InvalidDuration',
      message: `${seconds} is not a number of seconds to move the clock on.`,
      remedy: 'Give a whole number above 0.',
    })
  }
  const before = await client.getBlock()
  const target = before.timestamp + BigInt(seconds)
  const blocks = Math.min(Math.max(Math.ceil(seconds / secondsPerBlock), 1), mostBlocks)
  const interval = Math.floor(seconds / blocks)
  if (blocks > 1) {
    await client.setNextBlockTimestamp({ timestamp: before.timestamp + BigInt(interval) })
    await client.mine({ blocks: blocks - 1, interval })
  }
  await client.setNextBlockTimestamp({ timestamp: target })
  await client.mine({ blocks: 1 })
  const after = await client.getBlock()
  return { blockNumber: after.number, timestamp: after.timestamp, blocks }
}

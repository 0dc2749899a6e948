import { getBlock } from 'viem/actions'
import type { ReadSession } from '../command.js'
import type { BlockPoint } from './tables.js'

/** The block that an SDK read was of, with its time. */
export async function blockAt({ client, block, sdk }: ReadSession, number: bigint): Promise<BlockPoint> {
  if (block.number === number) return block
  try {
    const { timestamp } = await getBlock(client, { blockNumber: number })
    return { number, timestamp }
  } catch (error) {
    throw sdk.toRestackError(error)
  }
}

import type { ReadClient } from '@restack/sdk'
import { getBlock } from 'viem/actions'
import { type RewardsMemory, remembered } from './memory.js'

export type BlockTimes = {
  /** Seconds of Unix time at which a block was made. */
  timeOf: (block: number) => Promise<number>
  /** The first block of a range that is not before a time; one above the range where there is none. */
  firstAt: (time: number, range: { from: number; to: number }) => Promise<number>
}

/** Each block is asked for once; questions of one moment travel together. */
export function createBlockTimes(client: ReadClient, known: RewardsMemory['times']): BlockTimes {
  const timeOf = (block: number) =>
    remembered(known, block, async () => {
      const { timestamp } = await getBlock(client, { blockNumber: BigInt(block) })
      return Number(timestamp)
    })
  return {
    timeOf,
    firstAt: async (time, { from, to }) => {
      let [low, high] = [from, to + 1]
      while (low < high) {
        const middle = (low + high) >> 1
        if ((await timeOf(middle)) >= time) high = middle
        else low = middle + 1
      }
      return low
    },
  }
}

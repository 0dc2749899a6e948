import type { Devnet } from '@restack/devnet'
import { type Hex, hexToBigInt, numberToHex, size, slice } from 'viem'

/**
 * All events of a devnet. Two devnets begin at different times, so a block's time is replaced by the block's number,
 * and a beacon block's root, in which such times are, by its slot.
 */
export async function eventsOf({ client, beacon }: Devnet) {
  const head = Number(await client.getBlockNumber())
  const blocks = await Promise.all(
    Array.from({ length: head + 1 }, (_, number) => client.getBlock({ blockNumber: BigInt(number) })),
  )
  const numbers = new Map(blocks.map(({ number, timestamp }) => [timestamp, number]))
  if (beacon) numbers.set(BigInt(beacon.config.genesisTime), 0n)
  const timeless = (word: Hex): Hex => {
    const slot = beacon?.block(word)?.header.slot
    if (slot !== undefined) return numberToHex(slot, { size: 32 })
    const block = numbers.get(hexToBigInt(word))
    return block === undefined ? word : numberToHex(block, { size: 32 })
  }
  return (await client.getLogs({ fromBlock: 0n })).map(
    ({ address, topics, data, blockNumber, logIndex }) => ({
      address,
      topics: topics.map(timeless),
      data: words(data).map(timeless),
      blockNumber,
      logIndex,
    }),
  )
}

function words(data: Hex): Hex[] {
  return Array.from({ length: Math.ceil(size(data) / 32) }, (_, i) =>
    slice(data, i * 32, Math.min((i + 1) * 32, size(data))),
  )
}

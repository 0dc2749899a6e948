import type { Devnet } from '@restack/devnet'
import { type Hex, hexToBigInt, numberToHex, size, slice } from 'viem'

/** The default history with the hour before it, in seconds. */
const past = 40 * 86_400 + 3600

/** From a block's time to times that follow from it: the end of a challenge window, and when a root or split counts. */
const delays = [0n, 300n, 600n]

/**
 * All events of a devnet. Two devnets begin at different times, so the time of a block of the history is counted from
 * its beginning, a later one, which comes with the clock, is left out, and a beacon block's root, in which such times
 * are, is replaced by its slot.
 */
export async function eventsOf({ client, beacon }: Devnet) {
  const head = Number(await client.getBlockNumber())
  const blocks = await Promise.all(
    Array.from({ length: head + 1 }, (_, number) => client.getBlock({ blockNumber: BigInt(number) })),
  )
  const times = new Set(blocks.map(({ timestamp }) => timestamp))
  const start = BigInt(beacon?.config.genesisTime ?? 0)
  const timeless = (word: Hex): Hex => {
    const slot = beacon?.block(word)?.header.slot
    if (slot !== undefined) return numberToHex(slot, { size: 32 })
    const delay = delays.find((seconds) => times.has(hexToBigInt(word) - seconds))
    if (delay === undefined) return word
    const time = hexToBigInt(word) - delay
    return time - start <= past ? numberToHex(time - start, { size: 32 }) : '0x'
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

import { createObserver, type DayBlocks, type RewardsEvent, restakedPayers } from '@restack/rewards'
import type { ReadClient } from '@restack/sdk'
import { type Address, numberToHex } from 'viem'
import type { ChainReader } from '../../chain/createChainReader.js'
import { askRestaked } from '../askRestaked.js'
import type { RewardsNetwork } from '../networkOf.js'
import type { BlockTimes } from './blockTimes.js'
import { type RewardsMemory, remembered } from './memory.js'

/** Days with what AVSs that pay by restaked strategies say of them, which no log says. */
export async function observeStrategies({
  client,
  times,
  answers,
  network,
  days,
  events,
}: {
  client: ReadClient
  times: BlockTimes
  answers: RewardsMemory['answers']
  network: RewardsNetwork | undefined
  days: readonly DayBlocks[]
  events: readonly RewardsEvent[]
}): Promise<{ days: DayBlocks[]; events: RewardsEvent[] }> {
  const chain = chainOf(client)
  const observe = createObserver({
    avss: restakedPayers(events),
    read: (question) =>
      remembered(answers, `${question.avs} ${question.operator} ${question.blockNumber}`, () =>
        askRestaked(chain, question),
      ),
    timeOf: times.timeOf,
    network,
  })
  const all = { days: [] as DayBlocks[], events: [] as RewardsEvent[] }
  let first = 0
  for (const day of days) {
    const observed = await observe(day, events.slice(first, first + day.events))
    first += day.events
    all.days.push(observed.day)
    all.events.push(...observed.events)
  }
  return all
}

/** The node behind a client, asked as the index asks it. */
const chainOf = (client: ReadClient): Pick<ChainReader, 'call'> => ({
  call: async (to, data, block) => {
    const tag = block === 'latest' ? block : numberToHex(block)
    return client.request({ method: 'eth_call', params: [{ to: to as Address, data }, tag] })
  },
})

// Reads the stream once, in its order, into the rows that snapshots follow from.
import { parseDate } from '../days.js'
import type { DayOfEvents } from '../events/days.js'
import { observationName, type RewardsParameters } from '../input.js'
import { createDictionary } from './dictionary.js'
import type { ForkDays, NamedHistory } from './history.js'
import { createMemberships } from './memberships.js'
import type { SubmissionRow } from './models.js'
import { createStakes } from './stakes.js'
import { readSubmission, submissionEvents } from './submissions.js'

export const beaconChainStrategy = '0xbeac0eeeeeeeeeeeeeeeeeeeeeeeeeeeeeebeac0'

/** @param days checked days, as `checkDays` and `readEventFile` give them */
export async function foldHistory(
  parameters: RewardsParameters,
  days: AsyncIterable<DayOfEvents> | Iterable<DayOfEvents>,
): Promise<NamedHistory> {
  const accounts = createDictionary()
  const strategies = createDictionary()
  const tokens = createDictionary()
  const sets: NamedHistory['sets'] = []
  const setIndices = new Map<string, number>()
  const setOf = (avs: number, id: number): number => {
    const key = `${avs}:${id}`
    let index = setIndices.get(key)
    if (index === undefined) {
      index = sets.length
      sets.push({ avs, id })
      setIndices.set(key, index)
    }
    return index
  }
  const beacon = strategies.indexOf(beaconChainStrategy)
  const excluded = parameters.excludedAddresses.map(accounts.indexOf)
  const stakes = createStakes(accounts, strategies, beacon)
  const memberships = createMemberships({ accounts, strategies, tokens, setOf })
  const handlers = new Map(Object.entries({ ...stakes.handlers, ...memberships.handlers }))
  const submissions: SubmissionRow[] = []
  const dayHashes: string[] = []
  const lastBlocks: number[] = []
  let [firstDay, fromBlock, block] = [-1, 0, -1]

  for await (const { day, events, hash } of days) {
    const number = parseDate(day.date)
    if (firstDay < 0) [firstDay, fromBlock] = [number, day.fromBlock]
    for (const event of events) {
      if (event.blockNumber !== block) {
        stakes.beginBlock()
        block = event.blockNumber
      }
      if (event.name === observationName) memberships.observe(event)
      else if (event.contract === 'rewardsCoordinator' && event.name in submissionEvents) {
        const row = readSubmission(event, submissions.length, { accounts, strategies, tokens, setOf })
        if (row) submissions.push(row)
      } else handlers.get(`${event.contract}.${event.name}`)?.(event)
    }
    stakes.endDay()
    dayHashes.push(hash)
    lastBlocks.push(day.toBlock)
  }

  /** Binary search over the last blocks of the days. */
  const dayOfBlock = (wanted: number): number | undefined => {
    if (wanted > (lastBlocks.at(-1) ?? -1)) return undefined
    let [low, high] = [0, lastBlocks.length - 1]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((lastBlocks[middle] ?? 0) >= wanted) high = middle
      else low = middle + 1
    }
    return firstDay + low
  }

  return {
    history: {
      forks: forkDays(parameters),
      firstDay,
      cutoff: firstDay + dayHashes.length,
      accountCount: accounts.names.length,
      strategyCount: strategies.names.length,
      beacon,
      excluded,
      ...stakes.seal(),
      ...memberships.seal(dayOfBlock),
      submissions,
      dayHashes,
    },
    accounts: accounts.names,
    strategies: strategies.names,
    tokens: tokens.names,
    sets,
    fromBlock,
    lastBlocks,
  }
}

const forkDays = ({ forks }: RewardsParameters): ForkDays =>
  Object.fromEntries(Object.entries(forks).map(([name, date]) => [name, parseDate(date)])) as ForkDays

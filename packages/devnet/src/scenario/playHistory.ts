import type { Hash } from 'viem'
import type { Random } from '../random.js'
import { callsOf } from './calls/index.js'
import { chooseAction } from './chooseAction.js'
import { exchangeRateCalls } from './exchangeRates.js'
import type { Action } from './schema.js'
import { explainRevert, firstReverted, mineAt, submit } from './send.js'
import type { World } from './world.js'

export type PlayHistoryParameters = {
  world: World
  random: Random
  /** Seconds since 1970 at which day 0 starts, after the chain's latest block. */
  start: number
  onDay?: (day: number) => void
}

export const secondsPerDay = 86_400

type Sent = { day: number; action: Action; hashes: Hash[]; scripted: boolean }

/**
 * Plays the days of the scenario: first what the file says, then some actions by chance, one block each, with
 * empty blocks between them up to the blocks of a day. Leaves the chain's time at the end of the last day.
 *
 * @throws RestackError `ScenarioActionFailed` if something in the file is not possible
 */
export async function playHistory({ world, random, start, onDay }: PlayHistoryParameters): Promise<void> {
  const { client, scenario } = world
  await client.setAutomine(false)
  for (let day = 0; day < scenario.days; day++) {
    onDay?.(day)
    await playDay({ world, random, day, midnight: start + day * secondsPerDay })
  }
  await client.setAutomine(true)
}

async function playDay(parameters: {
  world: World
  random: Random
  day: number
  midnight: number
}): Promise<void> {
  const { world, random, day, midnight } = parameters
  const { client, scenario } = world
  const scripted = scenario.history.filter((entry) => entry.day === day).flatMap(({ actions }) => actions)
  const total = scripted.length + scenario.randomActionsPerDay
  const blocks = Math.max(scenario.blocksPerDay, total + 1)
  const sent: Sent[] = []

  const rates = await submit(client, exchangeRateCalls(world, day))
  let done = 0
  for (let block = 0; block < blocks; block++) {
    if (block > 0 && done < Math.ceil((block * total) / (blocks - 1))) {
      const action = scripted[done] ?? (await chooseAction(world, random, { calm: true }))
      if (action) {
        const hashes = await submit(client, await callsOf(world, action))
        sent.push({ day, action, hashes, scripted: done < scripted.length })
      }
      done++
    }
    await mineAt(client, midnight + Math.floor(((block + 1) * secondsPerDay) / (blocks + 1)))
  }
  await check(world, rates, sent)
}

async function check({ client }: World, rates: Hash[], sent: Sent[]): Promise<void> {
  const reverted = await firstReverted(client, [...rates, ...sent.flatMap(({ hashes }) => hashes)])
  if (!reverted) return
  const failed = sent.find(({ hashes }) => hashes.includes(reverted))
  throw await explainRevert(
    client,
    reverted,
    failed ? `Day ${failed.day} of the scenario, ${JSON.stringify(failed.action)},` : 'An exchange rate',
  )
}

import type { MockBeaconChain } from '@restack/beacon/mock'
import type { Hash } from 'viem'
import type { Random } from '../random.js'
import { isAboutValidators, perform } from './calls/index.js'
import { chooseAction, namesIn } from './chance/chooseAction.js'
import { allStakers, type Staker, stakerIdeas } from './chance/stakerIdeas.js'
import { exchangeRateCalls } from './exchangeRates.js'
import type { Action } from './schema.js'
import { checkAction, mineAt, revertedIn, submit } from './send.js'
import type { World } from './world.js'

export type PlayHistoryParameters = {
  world: World
  random: Random
  /** Seconds since 1970 at which day 0 starts, after the chain's latest block. */
  start: number
  onDay?: (day: number) => void
}

export const secondsPerDay = 86_400

/** Something to do in a block: by the script, or by chance, perhaps the first thing that a staker does. */
type Planned = { action: Action; scripted: boolean; newcomer?: Staker }

type Sent = Planned & { hashes: Hash[] }

/**
 * Plays the days of the scenario: what the file says in its order, one action to a block, and beside it some
 * actions by chance, of others than those who act in the block already. Mines the blocks itself, and leaves the
 * chain's time at the end of the last day.
 *
 * @throws RestackError `ScenarioActionFailed`, `ScenarioActionNotRefused` if the file says what is not possible
 */
export async function playHistory({ world, random, start, onDay }: PlayHistoryParameters): Promise<void> {
  const { days, history } = world.scenario
  const scripted = new Set(history.flatMap(({ actions }) => actions.flatMap(namesIn)))
  const firstStake = history.findIndex(({ actions }) => actions.some(isAboutValidators))
  const stakedFrom = history[firstStake]?.day ?? days
  let newcomers: Staker[] = []
  for (let day = 0; day < days; day++) {
    onDay?.(day)
    newcomers.push(...newcomersOf(world, scripted, day))
    newcomers = await playDay({
      world,
      random,
      day,
      midnight: start + day * secondsPerDay,
      scripted,
      newcomers,
    })
    if (day >= stakedFrom) await world.beacon?.chain.followClock()
  }
  // Where the beacon chain stands at the end depends on the scenario alone, not on what day it is now.
  await world.beacon?.chain.advanceTo(slotAt(world.beacon.chain, start + days * secondsPerDay))
}

function slotAt({ config }: MockBeaconChain, time: number): number {
  return Math.floor((time - config.genesisTime) / config.secondsPerSlot)
}

type PlayDayParameters = {
  world: World
  random: Random
  day: number
  midnight: number
  /** Everybody whom the script names. */
  scripted: ReadonlySet<string>
  /** Stakers who come today. */
  newcomers: readonly Staker[]
}

/** Returns the newcomers who could not come, for example while a contract is paused. */
async function playDay(parameters: PlayDayParameters): Promise<Staker[]> {
  const { world, day, midnight } = parameters
  const { client, scenario } = world
  const script = scenario.history.filter((entry) => entry.day === day).flatMap(({ actions }) => actions)
  const blocks = Math.max(scenario.blocksPerDay, script.length)
  const before = await client.getBlockNumber()
  const newcomers = [...parameters.newcomers]
  const sent: Sent[] = []

  await submit(client, exchangeRateCalls(world, day), 60_000n)
  for (let block = 0; block < blocks; block++) {
    const ofBlock = (total: number) => [share(total, block, blocks), share(total, block + 1, blocks)] as const
    const [from, to] = ofBlock(scenario.randomActionsPerDay)
    const actions = script.slice(...ofBlock(script.length))
    if (actions.some(isAboutValidators)) await world.beacon?.chain.followClock()
    for (const planned of await plan({ ...parameters, newcomers }, actions, to - from)) {
      sent.push({ ...planned, hashes: await perform(world, planned.action) })
    }
    await mineAt(client, midnight + Math.floor(((block + 1) * secondsPerDay) / (blocks + 1)))
  }

  const reverted = await revertedIn(client, before + 1n, await client.getBlockNumber())
  for (const { action, scripted, hashes } of sent) {
    if (scripted) await checkAction(client, { action, day, hashes, reverted })
  }
  const late = sent.filter(({ hashes }) => hashes.some((hash) => reverted.has(hash)))
  return [...newcomers, ...late.flatMap(({ newcomer }) => newcomer ?? [])]
}

/** The actions of one block: the script's, and some by chance. Takes the newcomers who come from their list. */
async function plan(
  { world, random, scripted, newcomers }: PlayDayParameters & { newcomers: Staker[] },
  script: readonly Action[],
  byChance: number,
): Promise<Planned[]> {
  const planned: Planned[] = script.map((action) => ({ action, scripted: true }))
  const busy = new Set(script.flatMap(namesIn))
  for (let done = 0; done < byChance; done++) {
    const place = newcomers.findIndex(({ name }) => !busy.has(name))
    const [newcomer] = place < 0 ? [] : newcomers.splice(place, 1)
    const action = newcomer
      ? await stakerIdeas.deposit(world, random, newcomer)
      : await chooseAction(world, random, { busy, scripted })
    if (!action) continue
    for (const name of namesIn(action)) busy.add(name)
    planned.push({ action, scripted: false, ...(newcomer ? { newcomer } : {}) })
  }
  return planned
}

/** In the first part of the history everybody comes whom the script does not bring. */
const partInWhichAllCome = 0.6

function newcomersOf(world: World, scripted: ReadonlySet<string>, day: number): Staker[] {
  const all = allStakers(world).filter(({ name }) => !scripted.has(name))
  const days = Math.max(1, Math.floor(world.scenario.days * partInWhichAllCome))
  return day < days ? all.slice(share(all.length, day, days), share(all.length, day + 1, days)) : []
}

/** How many of some things are done before a part, when they are spread evenly over parts. */
function share(total: number, part: number, parts: number): number {
  return Math.floor((part * total) / parts)
}

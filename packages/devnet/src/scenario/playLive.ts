import { RestackError } from '@restack/sdk'
import { rewardsCoordinatorAbi } from '@restack/sdk/abi'
import { stringToHex } from 'viem'
import { narrator } from '../actors.js'
import { followStream } from '../beacon/followBeacon.js'
import { blockTimeSeconds } from '../defaults.js'
import { createRandom } from '../random.js'
import { perform } from './calls/index.js'
import { chooseAction } from './chance/chooseAction.js'
import { exchangeRateCalls } from './exchangeRates.js'
import { secondsPerDay } from './playHistory.js'
import type { Action } from './schema.js'
import { mineNext, revertedIn, submit, whyReverted } from './send.js'
import { addressOf, type World } from './world.js'

export type CreateStreamParameters = {
  world: World
  seed: number
  /** Seconds since 1970 at which day 0 of the scenario started. */
  start: number
  onAction?: ((action: Action) => void) | undefined
  /** An action that the chain refused against expectation, for example because a user paused a contract. */
  onRefused?: ((error: RestackError, action: Action) => void) | undefined
}

export type Stream = {
  /** Mines the next block, with what the stream holds for it. Returns the action if there was one. */
  next: () => Promise<Action | undefined>
}

/** Nobody needs more to tell a short story. */
const narrationGas = 200_000n

/**
 * What happens after the history: a block after the other, after every few an action, all of it in one block with
 * a transaction of the narrator that tells it. How many of those there are is where the stream stands; so the
 * chain itself knows, and a devnet that was killed goes on where its chain stands. What happens is drawn from the
 * seed and that position, and depends on the chain's state only, not on the clock. New exchange rates, which do
 * come with the clock, take no block of their own. Played in haste, each block takes a second all the same.
 */
export function createStream(parameters: CreateStreamParameters): Stream {
  const { world, seed, start, onAction, onRefused } = parameters
  const { client, scenario } = world
  const pace = Math.max(1, Math.round(scenario.secondsBetweenActions / blockTimeSeconds))
  const teller = addressOf(world, narrator)
  let lastDay = scenario.days - 1
  let lastTold: bigint | undefined

  const play = async (position: number, now: number): Promise<Action | undefined> => {
    const secondsPerAction = pace * blockTimeSeconds
    if (world.beacon) await followStream(world.beacon.chain, { position, secondsPerAction, now })
    const random = createRandom((seed ^ Math.imul(position + 1, 0x9e3779b1)) >>> 0)
    const action = await chooseAction(world, random)
    const hashes = action ? await perform(world, action) : []
    const data = action ? stringToHex(JSON.stringify(action)) : '0x'
    await submit(client, [{ from: teller, to: teller, data, gas: narrationGas }])
    await mineNext(client)
    const block = await client.getBlockNumber()
    lastTold = block
    if (!action) return undefined
    const reverted = await revertedIn(client, block, block)
    const refused = hashes.find((hash) => reverted.has(hash))
    if (refused && action.refused === undefined) {
      const error = (await whyReverted(client, refused)) ?? unexplained(action)
      onRefused?.(error, action)
    } else {
      onAction?.(action)
    }
    return action
  }

  const next = () =>
    withoutAutomine(world, async () => {
      const { timestamp, number } = await client.getBlock()
      lastTold ??= await lastNarration(world, number, pace)
      const day = Math.floor((Number(timestamp) - start) / secondsPerDay)
      if (day > lastDay) {
        lastDay = day
        await submit(client, exchangeRateCalls(world, day), 60_000n)
      }
      await postRootOf(world, Number(timestamp))
      if (number + 1n - lastTold >= BigInt(pace)) {
        return play(await client.getTransactionCount({ address: teller }), Number(timestamp))
      }
      await mineNext(client)
      return undefined
    })
  return { next }
}

/** Posts a root when another day is over, before the next block. */
async function postRootOf(world: World, now: number): Promise<void> {
  const { rewards } = world.scenario
  const { rewardsCoordinator } = world.deployment.contracts
  if (!rewards || !rewardsCoordinator) return
  const ended = await world.client.readContract({
    address: rewardsCoordinator,
    abi: rewardsCoordinatorAbi,
    functionName: 'currRewardsCalculationEndTimestamp',
  })
  // The last day that is over began a day before the last midnight.
  if (ended > 0 && ended < (Math.floor(now / secondsPerDay) - 1) * secondsPerDay) {
    await perform(world, { action: 'postRoot', poster: rewards.poster })
  }
}

/** The block of the narrator's last transaction, looked for in as many blocks as matter. */
async function lastNarration({ client, actors }: World, head: bigint, pace: number): Promise<bigint> {
  const teller = actors[narrator]?.address
  for (let block = head; block > 0n && block > head - BigInt(pace); block--) {
    const { transactions } = await client.getBlock({ blockNumber: block, includeTransactions: true })
    if (transactions.some(({ from }) => from.toLowerCase() === teller?.toLowerCase())) return block
  }
  return head - BigInt(pace) + 1n
}

/** What is sent meanwhile shares the next block; then the node mines as it did. */
async function withoutAutomine<result>({ client }: World, work: () => Promise<result>): Promise<result> {
  const automine = await client.getAutomine()
  if (!automine) return work()
  await client.setAutomine(false)
  try {
    return await work()
  } finally {
    await client.setAutomine(true)
  }
}

function unexplained(action: Action): RestackError {
  return new RestackError({
    code: 'ActionRefused',
    message: `${JSON.stringify(action)} was refused.`,
    remedy: 'Look at the transaction on the chain for the reason.',
  })
}

export type Live = {
  /** Plays this many actions at once, with the blocks between them. */
  act: (actions: number) => Promise<Action[]>
  /** Ends after the block under way. */
  stop: () => Promise<void>
}

export type PlayLiveParameters = CreateStreamParameters & {
  /** Play in real time; otherwise only `act` plays. */
  realTime: boolean
}

/** Plays the stream in real time, and on request. */
export function playLive({ realTime, ...parameters }: PlayLiveParameters): Live {
  const stream = createStream(parameters)
  const interval = Math.min(blockTimeSeconds, parameters.world.scenario.secondsBetweenActions) * 1000
  let stopped = false
  let wake: (() => void) | undefined
  let last: Promise<unknown> = Promise.resolve()
  /** One after the other. */
  const inTurn = <result>(work: () => Promise<result>): Promise<result> => {
    const result = last.then(work)
    last = result.catch(() => undefined)
    return result
  }

  const loop = async () => {
    while (!stopped) {
      await inTurn(stream.next).catch(() => undefined) // the node may be busy with a long warp, or gone
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, stopped ? 0 : interval)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const ended = realTime ? loop() : Promise.resolve()
  return {
    act: (wanted) =>
      inTurn(async () => {
        const actions: Action[] = []
        while (actions.length < wanted && !stopped) {
          const action = await stream.next()
          if (action) actions.push(action)
        }
        return actions
      }),
    stop: async () => {
      stopped = true
      wake?.()
      await Promise.all([ended, last])
    },
  }
}

import { type RestackError, toRestackError } from '@restack/sdk'
import { blockTimeSeconds } from '../defaults.js'
import type { Random } from '../random.js'
import { callsOf } from './calls/index.js'
import { chooseAction } from './chooseAction.js'
import { exchangeRateCalls } from './exchangeRates.js'
import { secondsPerDay } from './playHistory.js'
import type { Action } from './schema.js'
import type { Call, World } from './world.js'

export type PlayLiveParameters = {
  world: World
  random: Random
  /** Seconds since 1970 at which day 0 of the scenario started. */
  start: number
  onAction?: ((action: Action) => void) | undefined
  /** An action that the chain refused, for example because a user paused a contract. */
  onRefused?: ((error: RestackError, action: Action) => void) | undefined
}

export type Live = {
  /** Ends after the transaction under way. */
  stop: () => Promise<void>
}

/** Blocks in real time, a new exchange rate for every new day, and now and then somebody does something. */
export function playLive({ world, random, start, onAction, onRefused }: PlayLiveParameters): Live {
  const { client, scenario } = world
  let stopped = false
  let lastDay = scenario.days - 1
  let nextAction = Date.now() + scenario.secondsBetweenActions * 1000

  const turn = async () => {
    await client.mine({ blocks: 1 })
    const { timestamp } = await client.getBlock()
    const day = Math.floor((Number(timestamp) - start) / secondsPerDay)
    if (day > lastDay) {
      lastDay = day
      await sendAll(world, exchangeRateCalls(world, day))
    }
    if (stopped || Date.now() < nextAction) return
    nextAction = Date.now() + scenario.secondsBetweenActions * 1000
    const action = await chooseAction(world, random)
    if (!action || stopped) return
    try {
      await sendAll(world, await callsOf(world, action))
      onAction?.(action)
    } catch (error) {
      if (!stopped) onRefused?.(toRestackError(error), action)
    }
  }

  let wake: (() => void) | undefined
  const loop = async () => {
    while (!stopped) {
      await turn().catch(() => undefined) // the node may be busy with a long warp, or gone
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, stopped ? 0 : blockTimeSeconds * 1000)
        wake = () => {
          clearTimeout(timer)
          resolve()
        }
      })
    }
  }
  const ended = loop()
  return {
    stop: async () => {
      stopped = true
      wake?.()
      await ended
    },
  }
}

/** Sends calls one after the other; the node estimates each, and so refuses what would be reverted. */
async function sendAll({ client }: World, calls: readonly Call[]): Promise<void> {
  for (const { from, to, data } of calls) {
    const hash = await client.sendTransaction({ account: from, to, data })
    await client.waitForTransactionReceipt({ hash })
  }
}

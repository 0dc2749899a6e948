// Rewards beside an index that lives: each UTC day is calculated once it is over.
import { type RestackError, toRestackError } from '@restack/sdk'
import type { Indexer } from '../createIndexer.js'
import {
  type CalculatedSnapshotRow,
  type CalculateSnapshotParameters,
  calculateSnapshot,
} from './calculateSnapshot.js'

export type FollowRewardsParameters = CalculateSnapshotParameters & {
  indexer: Pick<Indexer, 'subscribe'>
  onCalculated?: ((snapshots: readonly CalculatedSnapshotRow[]) => void) | undefined
  /** What went wrong; the next day that is over tries again. */
  onError?: ((error: RestackError) => void) | undefined
}

export type FollowRewardsReturnType = {
  /** Resolves when the calculation under way is done. */
  stop: () => Promise<void>
}

const secondsPerDay = 86_400

/**
 * Calculates what is missing at once, and then whenever a block of another day has been indexed.
 *
 * @example
 * const rewards = followRewards({ database, deployment, rpcUrl, indexer })
 * await rewards.stop()
 */
export function followRewards(parameters: FollowRewardsParameters): FollowRewardsReturnType {
  const { indexer, onCalculated, onError } = parameters
  let stopped = false
  let day = -1
  let running: Promise<void> | undefined
  let again = false

  const calculate = async () => {
    do {
      again = false
      try {
        const { snapshots } = await calculateSnapshot(parameters)
        if (snapshots.length > 0) onCalculated?.(snapshots)
      } catch (error) {
        if (!stopped) onError?.(toRestackError(error))
      }
    } while (again && !stopped)
    running = undefined
  }
  const start = () => {
    if (stopped) return
    again = true
    running ??= calculate()
  }
  const leave = indexer.subscribe(({ block }) => {
    const reached = Math.floor(block.timestamp / secondsPerDay)
    if (reached === day) return
    day = reached
    start()
  })
  start()
  return {
    stop: async () => {
      stopped = true
      leave()
      await running
    },
  }
}

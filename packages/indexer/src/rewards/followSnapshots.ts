// Runs the calculation whenever the index has reached another day.
import { RewardsError } from '@restack/rewards'
import { RestackError, toRestackError } from '@restack/sdk'
import type { Indexer } from '../createIndexer.js'
import {
  type CalculatedSnapshotRow,
  type CalculateSnapshotParameters,
  calculateSnapshot,
} from './calculateSnapshot.js'

export type FollowSnapshotsParameters = Omit<CalculateSnapshotParameters, 'snapshot'> & {
  indexer: Pick<Indexer, 'subscribe'>
  onSnapshot?: ((snapshot: CalculatedSnapshotRow) => void) | undefined
  onError?: ((error: RestackError) => void) | undefined
  /** Time before another attempt after an error, in milliseconds. */
  retryMs?: number | undefined
}

export type SnapshotFollower = {
  /** Looks now, besides after each commit of the indexer. */
  look: () => Promise<void>
  /** Ends after the calculation under way. */
  stop: () => Promise<void>
}

/**
 * One calculation at a time; it reads the events once a day, and on a reorganization of a day that was over.
 *
 * @example
 * const follower = followSnapshots({ indexer, database, deployment, rpcUrl })
 */
export function followSnapshots(parameters: FollowSnapshotsParameters): SnapshotFollower {
  const { indexer, onSnapshot, onError, retryMs = 30_000, ...calculation } = parameters
  let doneDay = -1
  let notBefore = 0
  let stopped = false
  let running: Promise<void> | undefined

  const calculate = async (day: number) => {
    try {
      const { snapshots } = await calculateSnapshot(calculation)
      for (const snapshot of snapshots) onSnapshot?.(snapshot)
      doneDay = day
    } catch (error) {
      notBefore = Date.now() + retryMs
      onError?.(told(error))
    }
  }
  const look = (day: number): Promise<void> => {
    running ??= calculate(day).finally(() => {
      running = undefined
    })
    return running
  }
  const leave = indexer.subscribe(({ block }) => {
    const day = Math.floor(block.timestamp / 86_400)
    // Its first blocks may not be deep enough for the day before to be over.
    const isNew = day !== doneDay || block.timestamp % 86_400 < 3_600
    if (!stopped && isNew && Date.now() >= notBefore) void look(day)
  })
  return {
    look: () => look(doneDay),
    stop: async () => {
      stopped = true
      leave()
      await running
    },
  }
}

function told(error: unknown): RestackError {
  if (!(error instanceof RewardsError)) return toRestackError(error)
  const { code, message, remedy } = error
  return new RestackError({ code, message, remedy, cause: error })
}

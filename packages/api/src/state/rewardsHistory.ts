import { type Database, rewardsHistory } from '@restack/indexer'
import type { NamedHistory } from '@restack/rewards'
import type { Deployment } from '@restack/sdk'
import { readOnly } from '../queries/connection.js'
import { getEventsHash } from '../queries/getRewardsResults.js'

/** What leaves follow from, read from the events once for each calculated snapshot. */
export type RewardsHistory = {
  /** Reads it, unless it is known. Not within a transaction: it needs its own. */
  load(): Promise<void>
  /** What `load` has read; undefined while nothing is calculated. */
  current(): NamedHistory | undefined
}

export function createRewardsHistory({
  database,
  deployment,
}: {
  database: Database
  deployment: Deployment
}): RewardsHistory {
  let kept: { eventsHash: string; history: Promise<NamedHistory> } | undefined
  let current: NamedHistory | undefined
  return {
    load: async () => {
      const eventsHash = await readOnly(database, getEventsHash)
      if (eventsHash === undefined) {
        kept = undefined
        current = undefined
        return
      }
      if (kept?.eventsHash !== eventsHash) {
        const made = { eventsHash, history: rewardsHistory(database, deployment) }
        kept = made
        made.history.catch(() => {
          if (kept === made) kept = undefined
        })
      }
      current = await kept.history
    },
    current: () => current,
  }
}

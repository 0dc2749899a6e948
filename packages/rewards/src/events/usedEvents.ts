// The events that snapshots and payments follow from, as `contract.Event`. All who make a stream choose these, so that
// the same history has the same hash wherever it was read.
import { createDictionary } from '../history/dictionary.js'
import { createMemberships } from '../history/memberships.js'
import { createStakes } from '../history/stakes.js'
import { submissionEvents } from '../history/submissions.js'

const names = {
  accounts: createDictionary(),
  strategies: createDictionary(),
  tokens: createDictionary(),
  setOf: () => 0,
}

export const usedEvents: readonly string[] = [
  ...Object.keys(createStakes(names.accounts, names.strategies, 0).handlers),
  ...Object.keys(createMemberships(names).handlers),
  ...Object.keys(submissionEvents).map((name) => `rewardsCoordinator.${name}`),
].sort()

import { readListSearch } from '../lists/listSearch.js'

export const rewardsLists = ['roots', 'submissions', 'claims'] as const
export type RewardsList = (typeof rewardsLists)[number]

export type RewardsSearch = { list?: RewardsList; after?: string[] }

/** Which list of rewards, and which page of it. */
export function readRewardsSearch(search: Record<string, unknown>): RewardsSearch {
  const list = rewardsLists.find((known) => known === search.list)
  const { after } = readListSearch(search)
  return { ...(list ? { list } : {}), ...(after ? { after } : {}) }
}

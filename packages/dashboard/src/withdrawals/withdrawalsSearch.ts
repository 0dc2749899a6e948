import { isAddress } from '../format/address.js'
import { readListSearch } from '../lists/listSearch.js'

export const withdrawalStatuses = ['pending', 'completable', 'completed'] as const
export type WithdrawalStatus = (typeof withdrawalStatuses)[number]

export type WithdrawalsSearch = {
  status?: WithdrawalStatus
  staker?: string
  operator?: string
  after?: string[]
}

export function readWithdrawalsSearch(search: Record<string, unknown>): WithdrawalsSearch {
  const result: WithdrawalsSearch = {}
  const status = withdrawalStatuses.find((known) => known === search.status)
  if (status) result.status = status
  for (const name of ['staker', 'operator'] as const) {
    const value = search[name]
    if (typeof value === 'string' && isAddress(value)) result[name] = value
  }
  const { after } = readListSearch(search)
  return { ...result, ...(after ? { after } : {}) }
}

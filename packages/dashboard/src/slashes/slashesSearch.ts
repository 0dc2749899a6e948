import { isAddress } from '../format/address.js'
import { readListSearch } from '../lists/listSearch.js'

/** Slashes of an operator, of an AVS or of one of its sets, or that cost a staker, or of a strategy. */
export type SlashesSearch = {
  operator?: string
  avs?: string
  set?: number
  staker?: string
  strategy?: string
  after?: string[]
}

export function readSlashesSearch(search: Record<string, unknown>): SlashesSearch {
  const result: SlashesSearch = {}
  for (const name of ['operator', 'avs', 'staker', 'strategy'] as const) {
    const value = search[name]
    if (typeof value === 'string' && isAddress(value)) result[name] = value
  }
  if (typeof search.set === 'number' && Number.isSafeInteger(search.set) && search.set >= 0)
    result.set = search.set
  const { after } = readListSearch(search)
  return { ...result, ...(after ? { after } : {}) }
}

import type { ActivityFilter } from '../api/queries.js'
import { isAddress } from '../format/address.js'

/** Which events the address asks for; nonsense is left out. */
export function readActivitySearch(search: Record<string, unknown>): ActivityFilter {
  const filter: ActivityFilter = {}
  for (const name of ['account', 'operator', 'avs', 'strategy'] as const) {
    const value = search[name]
    if (typeof value === 'string' && isAddress(value)) filter[name] = value
  }
  for (const name of ['contract', 'event'] as const) {
    const value = search[name]
    if (typeof value === 'string' && /^\w{1,80}$/.test(value)) filter[name] = value
  }
  for (const name of ['fromBlock', 'toBlock'] as const) {
    const value = search[name]
    if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) filter[name] = value
  }
  return filter
}

import { skipToken, useQuery } from '@tanstack/react-query'
import { type AsOf, useAsOf } from '../asOf/asOf.js'
import type { Decoder } from './decode.js'
import { useLive } from './live.js'
import { pastKey, plotKey, stateKey } from './queries.js'
import { type Parameters, queryString } from './queryString.js'
import { requestJson } from './request.js'

export type StateQueryOptions = {
  parameters?: Parameters
  /** `now` never follows the chosen block or day; `plot` is asked for less often than the other figures. */
  of?: 'asOf' | 'now' | 'plot'
  enabled?: boolean
}

/**
 * An answer of the API about the block or day that the reader chose, by default about now. What is about now is
 * asked for again with the blocks; what is about the past never changes. While parameters of a list change, the
 * list before stays.
 */
export function useStateQuery<T>(path: string, decoder: Decoder<T>, options: StateQueryOptions = {}) {
  const { apiUrl, refetchInterval } = useLive()
  const chosen = useAsOf()
  const { parameters = {}, of = 'asOf', enabled = true } = options
  const asOf: AsOf = of === 'asOf' ? chosen : {}
  const isPast = asOf.block !== undefined || asOf.day !== undefined
  const search = queryString({ ...parameters, ...asOf })
  const key = isPast ? pastKey : of === 'plot' ? plotKey : stateKey
  return useQuery<T, Error, T, string[]>({
    queryKey: [...key, path, search],
    queryFn:
      apiUrl && enabled
        ? ({ signal }) => requestJson(`${apiUrl}${path}${search}`, decoder, signal)
        : skipToken,
    staleTime: isPast ? Number.POSITIVE_INFINITY : 5_000,
    placeholderData: (before, query) => (query?.queryKey[1] === path ? before : undefined),
    refetchInterval: isPast ? false : refetchInterval,
  })
}

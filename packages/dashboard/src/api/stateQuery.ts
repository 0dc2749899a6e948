import { addressOf, type Parameters, type Route, requestJson } from '@restack/api/client'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type AsOf, useAsOf } from '../asOf/asOf.js'
import { useLive } from './live.js'
import { pastKey, plotKey, stateKey } from './queries.js'

export type StateQueryOptions<parameters> = {
  /** Words come from the address of the page: the API says which it knows. */
  parameters?: { [name in keyof parameters]: parameters[name] | string }
  /** `now` never follows the chosen block or day; `plot` is asked for less often than the other figures. */
  of?: 'asOf' | 'now' | 'plot'
  enabled?: boolean
}

/**
 * An answer of the API about the block or day that the reader chose, by default about now. What is about now is
 * asked for again with the blocks; what is about the past never changes. While parameters of a list change, the
 * list before stays.
 */
export function useStateQuery<parameters extends Parameters, answer>(
  { path, decoder }: Route<parameters, answer>,
  options: StateQueryOptions<parameters> = {},
) {
  const { apiUrl, refetchInterval } = useLive()
  const chosen = useAsOf()
  const { parameters, of = 'asOf', enabled = true } = options
  const asOf: AsOf = of === 'asOf' ? chosen : {}
  const isPast = asOf.block !== undefined || asOf.day !== undefined
  const address = addressOf(path, { ...parameters, ...asOf })
  const [page = address] = address.split('?')
  const key = isPast ? pastKey : of === 'plot' ? plotKey : stateKey
  return useQuery<answer, Error, answer, string[]>({
    queryKey: [...key, page, address],
    queryFn:
      apiUrl && enabled ? ({ signal }) => requestJson(`${apiUrl}${address}`, decoder, signal) : skipToken,
    staleTime: isPast ? Number.POSITIVE_INFINITY : 5_000,
    placeholderData: (before, query) => (query?.queryKey[1] === page ? before : undefined),
    refetchInterval: isPast ? false : refetchInterval,
  })
}

import {
  type GetActivityParameters,
  getActivity,
  getDeployment,
  getOverview,
  getTvlHistory,
  queryString,
} from '@restack/api/client'
import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query'
import { readConfig } from './config.js'

/** Keys of what changes with every block. */
export const stateKey = ['state'] as const
export const activityKey = ['activity'] as const
export const liveKeys = [['overview'], stateKey, activityKey] as const
/** A history gets one point a sample, not one a block: asked again less often. */
export const plotKey = ['plot'] as const
/** The state at a block or day of the past never changes. */
export const pastKey = ['past'] as const

const historyPoints = 240
const activityPageSize = 25

export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: ({ signal }) => readConfig(signal),
  staleTime: Number.POSITIVE_INFINITY,
})

/** `apiUrl` is undefined until the configuration is there: the queries wait for it. */
export const overviewQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: ['overview'],
    queryFn: apiUrl ? ({ signal }) => getOverview(apiUrl, {}, signal) : skipToken,
  })

export const tvlHistoryQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: [...plotKey, 'tvl'],
    queryFn: apiUrl ? ({ signal }) => getTvlHistory(apiUrl, { points: historyPoints }, signal) : skipToken,
  })

export const deploymentQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: ['deployment'],
    queryFn: apiUrl ? ({ signal }) => getDeployment(apiUrl, {}, signal) : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Which events: of an account, of one kind, between blocks. Empty: all. */
export type ActivityFilter = Omit<GetActivityParameters, 'limit' | 'cursor' | 'before' | 'all'>

export const activityQuery = (apiUrl: string | undefined, filter: ActivityFilter = {}) => {
  const chosen = queryString(filter)
  return infiniteQueryOptions({
    queryKey: chosen ? [...activityKey, chosen] : activityKey,
    queryFn: apiUrl
      ? ({ signal, pageParam }) =>
          getActivity(apiUrl, { ...filter, limit: activityPageSize, cursor: pageParam }, signal)
      : skipToken,
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

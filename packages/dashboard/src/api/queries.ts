import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query'
import { type Config, configDecoder } from './config.js'
import { queryString } from './queryString.js'
import { ApiError, requestJson } from './request.js'
import { activityPageDecoder, deploymentDecoder, overviewDecoder, tvlHistoryDecoder } from './types.js'

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

/** `config.json` beside the page; `apiUrl` without trailing slash, relative ones taken from the page. */
export const configQuery = queryOptions({
  queryKey: ['config'],
  queryFn: async ({ signal }): Promise<Config> => {
    try {
      const config = await requestJson('./config.json', configDecoder, signal)
      return { ...config, apiUrl: new URL(config.apiUrl, document.baseURI).href.replace(/\/+$/, '') }
    } catch (error) {
      if (signal.aborted) throw error
      throw new ApiError('config', error instanceof Error ? error.message : String(error), {
        url: './config.json',
      })
    }
  },
  staleTime: Number.POSITIVE_INFINITY,
})

/** `apiUrl` is undefined until the configuration is there: the queries wait for it. */
export const overviewQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: ['overview'],
    queryFn: apiUrl
      ? ({ signal }) => requestJson(`${apiUrl}/v1/overview`, overviewDecoder, signal)
      : skipToken,
  })

export const tvlHistoryQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: [...plotKey, 'tvl'],
    queryFn: apiUrl
      ? ({ signal }) =>
          requestJson(`${apiUrl}/v1/tvl/history?points=${historyPoints}`, tvlHistoryDecoder, signal)
      : skipToken,
  })

export const deploymentQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: ['deployment'],
    queryFn: apiUrl
      ? ({ signal }) => requestJson(`${apiUrl}/v1/deployment`, deploymentDecoder, signal)
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Which events: of an account, of one kind, between blocks. Empty: all. */
export type ActivityFilter = {
  account?: string
  operator?: string
  avs?: string
  strategy?: string
  contract?: string
  event?: string
  fromBlock?: number
  toBlock?: number
}

export const activityQuery = (apiUrl: string | undefined, filter: ActivityFilter = {}) => {
  const chosen = queryString(filter)
  return infiniteQueryOptions({
    queryKey: chosen ? [...activityKey, chosen] : activityKey,
    queryFn: apiUrl
      ? ({ signal, pageParam }) => {
          const search = queryString({ ...filter, limit: activityPageSize, cursor: pageParam })
          return requestJson(`${apiUrl}/v1/activity${search}`, activityPageDecoder, signal)
        }
      : skipToken,
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })
}

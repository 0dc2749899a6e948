import { infiniteQueryOptions, queryOptions, skipToken } from '@tanstack/react-query'
import { ApiError, requestJson } from './request.js'
import {
  activityPageDecoder,
  type Config,
  configDecoder,
  deploymentDecoder,
  operatorSetsDecoder,
  operatorsDecoder,
  overviewDecoder,
  tvlHistoryDecoder,
} from './types.js'

/** Keys of what changes with every block. */
export const liveKeys = [['overview'], ['operators'], ['operatorSets'], ['activity']] as const
/** The history gets one point a sample, not one a block: asked again less often. */
export const historyKey = ['tvlHistory'] as const
export const activityKey = ['activity'] as const

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
    queryKey: historyKey,
    queryFn: apiUrl
      ? ({ signal }) =>
          requestJson(`${apiUrl}/v1/tvl/history?points=${historyPoints}`, tvlHistoryDecoder, signal)
      : skipToken,
  })

export const operatorsQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: ['operators'],
    queryFn: apiUrl
      ? ({ signal }) => requestJson(`${apiUrl}/v1/operators`, operatorsDecoder, signal)
      : skipToken,
  })

export const operatorSetsQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: ['operatorSets'],
    queryFn: apiUrl
      ? ({ signal }) => requestJson(`${apiUrl}/v1/operator-sets`, operatorSetsDecoder, signal)
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

export const activityQuery = (apiUrl: string | undefined) =>
  infiniteQueryOptions({
    queryKey: activityKey,
    queryFn: apiUrl
      ? ({ signal, pageParam }) => {
          const before = pageParam ? `&before=${encodeURIComponent(pageParam)}` : ''
          return requestJson(
            `${apiUrl}/v1/activity?limit=${activityPageSize}${before}`,
            activityPageDecoder,
            signal,
          )
        }
      : skipToken,
    initialPageParam: '',
    getNextPageParam: (page) => page.nextCursor,
  })

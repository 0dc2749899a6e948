import type { StrategyTvl } from '@restack/api/client'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLive } from '../api/live.js'
import { deploymentQuery, overviewQuery } from '../api/queries.js'
import type { QueryState } from '../components/QueryView.js'
import { type ActingDeployment, actingDeploymentQuery } from './deployment.js'
import type { World } from './fields/readField.js'

/** What a form needs to know: the strategies, the names and the deployment. */
export type ActingWorld = Omit<World, 'strategies'> & {
  strategies: readonly StrategyTvl[]
  deployment: ActingDeployment
}

/** As the API knows it. */
export function useWorld(): QueryState<ActingWorld> {
  const { apiUrl } = useLive()
  const overview = useQuery(overviewQuery(apiUrl))
  const names = useQuery(deploymentQuery(apiUrl))
  const acting = useQuery(actingDeploymentQuery(apiUrl))
  const strategies = overview.data?.tvl.strategies
  const data = useMemo((): ActingWorld | undefined => {
    if (!strategies || !names.data || !acting.data) return undefined
    return {
      strategies,
      names: names.data.actors ?? {},
      deployment: acting.data,
      chainId: acting.data.chainId,
      blockSeconds: acting.data.parameters?.blockTimeSeconds,
    }
  }, [strategies, names.data, acting.data])
  const queries = [overview, names, acting]
  return {
    data,
    error: queries.find(({ error }) => error)?.error ?? null,
    isFetching: queries.some(({ isFetching }) => isFetching),
    refetch: () => {
      for (const query of queries) if (query.data === undefined) void query.refetch()
    },
  }
}

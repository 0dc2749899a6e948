import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useLive } from '../api/live.js'
import { deploymentQuery, overviewQuery } from '../api/queries.js'
import type { StrategyTvl } from '../api/types.js'
import type { World } from './fields/readField.js'

export type ActingWorld = Omit<World, 'strategies'> & { strategies: readonly StrategyTvl[] }

/** Strategies and names, as the API knows them; undefined while they are on their way. */
export function useWorld(): ActingWorld | undefined {
  const { apiUrl } = useLive()
  const { data: overview } = useQuery(overviewQuery(apiUrl))
  const { data: deployment } = useQuery(deploymentQuery(apiUrl))
  return useMemo(() => {
    if (!overview || !deployment) return undefined
    return {
      strategies: overview.tvl.strategies,
      names: deployment.actors,
      chainId: overview.chainId,
      blockSeconds: deployment.parameters?.blockTimeSeconds ?? undefined,
    }
  }, [overview, deployment])
}

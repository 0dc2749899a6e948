import { getDeployment } from '@restack/api/client'
import type { DeploymentContracts } from '@restack/sdk'
import { queryOptions, skipToken } from '@tanstack/react-query'

/** What the SDK needs of the deployment, and its name. */
export type ActingDeployment = DeploymentContracts & {
  name: string
  parameters?: { blockTimeSeconds: number }
  /** Where proofs of rewards come from. */
  apiUrl?: string
}

/** The deployment as the SDK needs it: where its contracts are, and on which chain. */
export const actingDeploymentQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: ['deployment', 'acting'],
    queryFn: apiUrl
      ? async ({ signal }): Promise<ActingDeployment> => {
          const { name, chainId, contracts, parameters } = await getDeployment(apiUrl, {}, signal)
          return {
            name,
            chainId,
            contracts: contracts as ActingDeployment['contracts'],
            ...(parameters ? { parameters } : {}),
            apiUrl,
          }
        }
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  })

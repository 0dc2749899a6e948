import { getDeployment } from '@restack/api/client'
import type { DeploymentContracts } from '@restack/sdk'
import { queryOptions, skipToken } from '@tanstack/react-query'

/** The deployment as the SDK needs it: its name, where its contracts are, and on which chain. */
export type ActingDeployment = Omit<Deployment, 'contracts'> & Pick<DeploymentContracts, 'contracts'>

export function actingDeployment(deployment: Deployment): ActingDeployment {
  return { ...deployment, contracts: deployment.contracts as ActingDeployment['contracts'] }
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
          }
        }
      : skipToken,
    staleTime: Number.POSITIVE_INFINITY,
  })

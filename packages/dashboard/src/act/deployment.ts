import type { DeploymentContracts } from '@restack/sdk'
import { queryOptions, skipToken } from '@tanstack/react-query'
import { count, nullable, object, record, text, withDefault } from '../api/decode.js'
import { requestJson } from '../api/request.js'

/** What the SDK needs of the deployment, and its name. */
export type ActingDeployment = DeploymentContracts & {
  name: string
  parameters?: { blockTimeSeconds: number }
}

const decoder = object({
  name: withDefault(text, ''),
  chainId: count,
  contracts: record(text),
  parameters: nullable(object({ blockTimeSeconds: count })),
})

/** The deployment as the SDK needs it: where its contracts are, and on which chain. */
export const actingDeploymentQuery = (apiUrl: string | undefined) =>
  queryOptions({
    queryKey: ['deployment', 'acting'],
    queryFn: apiUrl
      ? async ({ signal }): Promise<ActingDeployment> => {
          const { name, chainId, contracts, parameters } = await requestJson(
            `${apiUrl}/v1/deployment`,
            decoder,
            signal,
          )
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

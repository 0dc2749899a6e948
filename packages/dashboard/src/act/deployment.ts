import type { Deployment } from '@restack/api/client'
import type { DeploymentContracts } from '@restack/sdk'

/** The deployment as the SDK needs it: its name, where its contracts are, and on which chain. */
export type ActingDeployment = Omit<Deployment, 'contracts'> & Pick<DeploymentContracts, 'contracts'>

export function actingDeployment(deployment: Deployment): ActingDeployment {
  return { ...deployment, contracts: deployment.contracts as ActingDeployment['contracts'] }
}

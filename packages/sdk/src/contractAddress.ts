import type { Address } from 'viem'
import { RestackError } from './errors/RestackError.js'
import type { ContractKey, DeploymentContracts } from './types.js'

/**
 * The address of a contract of a deployment.
 *
 * @throws RestackError `ContractNotDeployed` where the deployment has no such contract
 */
export function contractAddress(deployment: DeploymentContracts, contract: ContractKey): Address {
  const address = deployment.contracts[contract]
  if (address) return address
  throw new RestackError({
    code: 'ContractNotDeployed',
    message: `${deployment.name ?? 'The deployment'} on chain ${deployment.chainId} has no ${contract}.`,
    remedy: 'Use a deployment that has it; on some chains only a part of the protocol is deployed.',
  })
}

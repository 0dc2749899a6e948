import { zeroAddress } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { protocolRegistryAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import type { DeploymentContracts, ReadClient } from '../types.js'
import type { ShippedDeployment } from './shipDeployments.js'

export type GetProtocolRegistryParameters = {
  deployment: DeploymentContracts
}

export type GetProtocolRegistryReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** The protocol's version. */
  version: string
  /** In the order in which the names first came. */
  deployments: Required<ShippedDeployment>[]
}

/**
 * The contracts that make up the protocol, as its registry lists them.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { version, deployments } = await getProtocolRegistry(client, { deployment })
 */
export async function getProtocolRegistry(
  client: ReadClient,
  { deployment }: GetProtocolRegistryParameters,
): Promise<GetProtocolRegistryReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const registry = {
      address: contractAddress(deployment, 'protocolRegistry'),
      abi: protocolRegistryAbi,
      blockNumber,
    } as const
    const [version, [names, addresses, configs]] = await Promise.all([
      readContract(client, { ...registry, functionName: 'version' }),
      readContract(client, { ...registry, functionName: 'getAllDeployments' }),
    ])
    const deployments = names.map((name, index) => ({
      name,
      address: addresses[index] ?? zeroAddress,
      pausable: configs[index]?.pausable ?? false,
      deprecated: configs[index]?.deprecated ?? false,
    }))
    return { blockNumber, version, deployments }
  } catch (error) {
    throw toCoreError(error)
  }
}

import {
  allocationManagerAbi,
  beaconChainEthStrategy,
  contractAddress,
  type DeploymentContracts,
  delegationManagerAbi,
  eigenPodAbi,
  getPod,
  type ReadClient,
  toRestackError,
} from '@restack/sdk'
import { type Address, zeroAddress } from 'viem'
import { getGasPrice, readContract } from 'viem/actions'
import type { PodView } from './types.js'

const WAD = 10n ** 18n

/**
 * A pod and its owner's shares.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 */
export async function readPodView(
  client: ReadClient,
  { deployment, owner }: { deployment: DeploymentContracts; owner: Address },
): Promise<PodView> {
  try {
    const pod = await getPod(client, { deployment, owner })
    const { blockNumber } = pod
    const delegation = {
      address: contractAddress(deployment, 'delegationManager'),
      abi: delegationManagerAbi,
      blockNumber,
    } as const
    const [depositScalingFactor, operator, carried, gasPriceWei] = await Promise.all([
      readContract(client, {
        ...delegation,
        functionName: 'depositScalingFactor',
        args: [owner, beaconChainEthStrategy],
      }),
      readContract(client, { ...delegation, functionName: 'delegatedTo', args: [owner] }),
      pod.version === null
        ? 0n
        : readContract(client, {
            address: pod.pod,
            abi: eigenPodAbi,
            functionName: 'carriedBalanceDeltaGwei',
            blockNumber,
          }),
      getGasPrice(client),
    ])
    const maxMagnitude =
      operator === zeroAddress
        ? WAD
        : await readContract(client, {
            address: contractAddress(deployment, 'allocationManager'),
            abi: allocationManagerAbi,
            functionName: 'getMaxMagnitude',
            args: [operator, beaconChainEthStrategy],
            blockNumber,
          })
    return {
      pod,
      shares: {
        depositShares: pod.depositShares,
        depositScalingFactor,
        beaconChainSlashingFactor: pod.slashingFactor,
        maxMagnitude,
      },
      carriedGwei: carried,
      gasPriceWei,
    }
  } catch (error) {
    throw toRestackError(error)
  }
}

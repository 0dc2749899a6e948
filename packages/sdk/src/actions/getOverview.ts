import { type Address, erc20Abi, isAddressEqual } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { strategyAbi, strategyManagerAbi } from '../abi/index.js'
import { beaconChainEthStrategy } from '../beaconChainEth.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { type PausableContract, pausableAbi } from '../pausing.js'
import { type StrategyInfo, strategyInfo } from '../tokenInfo.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'

export type GetOverviewParameters = {
  /** Its `strategies` are looked at, native ETH excepted. */
  deployment: DeploymentContracts & { strategies?: Record<string, Address> }
}

export type StrategyOverview = StrategyInfo & {
  totalShares: bigint
  /** What the strategy holds, in the token's smallest unit, slashed funds included until they are cleared. */
  tokens: bigint
  /** Whether deposits are accepted. */
  whitelisted: boolean
}

export type GetOverviewReturnType = {
  chainId: number
  /** The block all of this was read at. */
  block: { number: bigint; timestamp: bigint }
  strategies: StrategyOverview[]
  /** Bitmap of what is paused, per contract; see `pauseBits`. */
  paused: Partial<Record<PausableContract, bigint>>
  /** Operator sets with slashes whose funds are neither burned nor redistributed yet, and the slashes' numbers. */
  pendingSlashes: { operatorSet: OperatorSet; slashIds: bigint[] }[]
}

const pausableContracts: readonly PausableContract[] = [
  'delegationManager',
  'strategyManager',
  'allocationManager',
  'eigenPodManager',
  'strategyFactory',
  'avsDirectory',
  'rewardsCoordinator',
  'emissionsController',
]

/**
 * A deployment at a glance: what its strategies hold, what is paused, which slashes wait to be cleared.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { strategies, paused } = await getOverview(client, { deployment })
 */
export async function getOverview(
  client: ReadClient,
  { deployment }: GetOverviewParameters,
): Promise<GetOverviewReturnType> {
  try {
    const { number: blockNumber, timestamp } = await getBlock(client)
    const manager = {
      address: contractAddress(deployment, 'strategyManager'),
      abi: strategyManagerAbi,
      blockNumber,
    } as const
    // Native ETH has no contract to ask.
    const tokenStrategies = Object.values(deployment.strategies ?? {}).filter(
      (strategy) => !isAddressEqual(strategy, beaconChainEthStrategy),
    )
    const strategies = tokenStrategies.map(async (strategy): Promise<StrategyOverview> => {
      const info = await strategyInfo(client, strategy)
      const token = info.token ?? strategy
      const [totalShares, tokens, whitelisted] = await Promise.all([
        readContract(client, {
          address: strategy,
          abi: strategyAbi,
          functionName: 'totalShares',
          blockNumber,
        }),
        readContract(client, {
          address: token,
          abi: erc20Abi,
          functionName: 'balanceOf',
          args: [strategy],
          blockNumber,
        }),
        readContract(client, {
          ...manager,
          functionName: 'strategyIsWhitelistedForDeposit',
          args: [strategy],
        }),
      ])
      return { ...info, totalShares, tokens, whitelisted }
    })
    const paused = pausableContracts.flatMap((contract) => {
      const address = deployment.contracts[contract]
      if (!address) return []
      return [
        readContract(client, { address, abi: pausableAbi, functionName: 'paused', blockNumber }).then(
          (status) => [contract, status] as const,
        ),
      ]
    })
    const pendingSets = await readContract(client, { ...manager, functionName: 'getPendingOperatorSets' })
    const pendingSlashes = pendingSets.map(async (operatorSet) => ({
      operatorSet,
      slashIds: [
        ...(await readContract(client, {
          ...manager,
          functionName: 'getPendingSlashIds',
          args: [operatorSet],
        })),
      ],
    }))
    return {
      chainId: deployment.chainId,
      block: { number: blockNumber, timestamp },
      strategies: await Promise.all(strategies),
      paused: Object.fromEntries(await Promise.all(paused)),
      pendingSlashes: await Promise.all(pendingSlashes),
    }
  } catch (error) {
    throw toCoreError(error)
  }
}

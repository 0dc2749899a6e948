import { type Address, zeroAddress } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { allocationManagerAbi, delegationManagerAbi } from '../abi/index.js'
import { blockDates, type DeploymentBlockTime } from '../blockDates.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { sharesToTokens } from '../tokenInfo.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'

export type GetOperatorParameters = {
  /**
   * Its `strategies` are looked at, unless `strategies` names others. Its `parameters.blockTimeSeconds` is used to
   * estimate dates; without, the chain's recent blocks are.
   */
  deployment: DeploymentContracts & DeploymentBlockTime & { strategies?: Record<string, Address> }
  operator: Address
  strategies?: readonly Address[] | undefined
}

export type OperatorAllocation = {
  operatorSet: OperatorSet
  strategy: Address
  /** Magnitude in force, of 10^18. */
  currentMagnitude: bigint
  /** How much it will change, in which block; 0 if no change is pending. */
  pendingDifference: bigint
  effectBlock: number
  /** When that block is to be expected; null if no change is pending. */
  effectDate: Date | null
}

export type OperatorStrategy = {
  strategy: Address
  /** What is delegated to the operator, itself included. */
  shares: bigint
  tokens: bigint
  /** 10^18 less all that was ever slashed. */
  maxMagnitude: bigint
  /** What is allocated, pending reductions included. */
  encumberedMagnitude: bigint
  allocatableMagnitude: bigint
}

export type GetOperatorReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  operator: Address
  isOperator: boolean
  /** Whose signature stakers need to delegate, or null. */
  delegationApprover: Address | null
  /** Blocks from raising an allocation until it counts, or null before the first one is in force. */
  allocationDelayBlocks: number | null
  strategies: OperatorStrategy[]
  /** The sets it is a member of. */
  registeredSets: OperatorSet[]
  allocations: OperatorAllocation[]
}

/**
 * What an operator has: delegated stake, magnitudes, memberships and allocations.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { isOperator, strategies, allocations } = await getOperator(client, { deployment, operator })
 */
export async function getOperator(
  client: ReadClient,
  {
    deployment,
    operator,
    strategies: given = Object.values(deployment.strategies ?? {}),
  }: GetOperatorParameters,
): Promise<GetOperatorReturnType> {
  try {
    const block = await getBlock(client)
    const blockNumber = block.number
    const delegation = {
      address: contractAddress(deployment, 'delegationManager'),
      abi: delegationManagerAbi,
      blockNumber,
    } as const
    const allocation = {
      address: contractAddress(deployment, 'allocationManager'),
      abi: allocationManagerAbi,
      blockNumber,
    } as const
    const [isOperator, approver, delay, shares, registeredSets, allocatedSets] = await Promise.all([
      readContract(client, { ...delegation, functionName: 'isOperator', args: [operator] }),
      readContract(client, { ...delegation, functionName: 'delegationApprover', args: [operator] }),
      readContract(client, { ...allocation, functionName: 'getAllocationDelay', args: [operator] }),
      readContract(client, { ...delegation, functionName: 'getOperatorShares', args: [operator, given] }),
      readContract(client, { ...allocation, functionName: 'getRegisteredSets', args: [operator] }),
      readContract(client, { ...allocation, functionName: 'getAllocatedSets', args: [operator] }),
    ])
    const strategies = given.map(async (strategy, index): Promise<OperatorStrategy> => {
      const args = [operator, strategy] as const
      const delegated = shares[index] ?? 0n
      const [tokens, maxMagnitude, encumberedMagnitude, allocatableMagnitude] = await Promise.all([
        sharesToTokens(client, { strategy, shares: delegated, blockNumber }),
        readContract(client, { ...allocation, functionName: 'getMaxMagnitude', args }),
        readContract(client, { ...allocation, functionName: 'getEncumberedMagnitude', args }),
        readContract(client, { ...allocation, functionName: 'getAllocatableMagnitude', args }),
      ])
      return { strategy, shares: delegated, tokens, maxMagnitude, encumberedMagnitude, allocatableMagnitude }
    })
    const dates = allocatedSets.length > 0 ? await blockDates(client, { deployment, block }) : undefined
    const allocations = allocatedSets.map(async (operatorSet): Promise<OperatorAllocation[]> => {
      const allocated = await readContract(client, {
        ...allocation,
        functionName: 'getAllocatedStrategies',
        args: [operator, operatorSet],
      })
      return Promise.all(
        allocated.map(async (strategy) => {
          const { currentMagnitude, pendingDiff, effectBlock } = await readContract(client, {
            ...allocation,
            functionName: 'getAllocation',
            args: [operator, operatorSet, strategy],
          })
          const effectDate = effectBlock === 0 ? null : ((await dates?.dateOf(effectBlock)) ?? null)
          return {
            operatorSet,
            strategy,
            currentMagnitude,
            pendingDifference: pendingDiff,
            effectBlock,
            effectDate,
          }
        }),
      )
    })
    return {
      blockNumber,
      operator,
      isOperator,
      delegationApprover: approver === zeroAddress ? null : approver,
      allocationDelayBlocks: delay[0] ? delay[1] : null,
      strategies: await Promise.all(strategies),
      registeredSets: [...registeredSets],
      allocations: (await Promise.all(allocations)).flat(),
    }
  } catch (error) {
    throw toCoreError(error)
  }
}

import type { Address } from 'viem'
import { readContract } from 'viem/actions'
import { allocationManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { type StrategyInfo, strategyInfo } from '../tokenInfo.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'
import type { Sides } from './clientAtBlock.js'
import type { PreviewAllocation, PreviewSet } from './Preview.js'

const unallocated: PreviewAllocation = {
  slashableShares: 0n,
  currentMagnitude: 0n,
  pendingDifference: 0n,
  effectBlock: 0,
}

/** The allocations of operators that change, before and after. */
export async function compareSets(
  { before, after }: Sides,
  { deployment, operators }: { deployment: DeploymentContracts; operators: readonly Address[] },
): Promise<PreviewSet[]> {
  const both = operators.map(async (operator): Promise<PreviewSet[]> => {
    const [old, young] = await Promise.all([
      readAllocations(before, { deployment, operator }),
      readAllocations(after, { deployment, operator }),
    ])
    const keys = new Map([...old, ...young].map((entry) => [entry.key, entry]))
    const of = (entries: AllocationEntry[], key: string) =>
      entries.find((entry) => entry.key === key)?.allocation ?? unallocated
    const changed = [...keys.values()].filter(({ key }) => !same(of(old, key), of(young, key)))
    return Promise.all(
      changed.map(async ({ key, operatorSet, strategy }) => {
        const info: StrategyInfo = await strategyInfo(after, strategy)
        return { ...info, operatorSet, operator, before: of(old, key), after: of(young, key) }
      }),
    )
  })
  return (await Promise.all(both)).flat()
}

function same(a: PreviewAllocation, b: PreviewAllocation): boolean {
  return (
    a.slashableShares === b.slashableShares &&
    a.currentMagnitude === b.currentMagnitude &&
    a.pendingDifference === b.pendingDifference &&
    a.effectBlock === b.effectBlock
  )
}

type AllocationEntry = {
  key: string
  operatorSet: OperatorSet
  strategy: Address
  allocation: PreviewAllocation
}

async function readAllocations(
  client: ReadClient,
  { deployment, operator }: { deployment: DeploymentContracts; operator: Address },
): Promise<AllocationEntry[]> {
  const manager = {
    address: contractAddress(deployment, 'allocationManager'),
    abi: allocationManagerAbi,
  } as const
  const sets = await readContract(client, { ...manager, functionName: 'getAllocatedSets', args: [operator] })
  const read = sets.map(async (operatorSet) => {
    const strategies = await readContract(client, {
      ...manager,
      functionName: 'getAllocatedStrategies',
      args: [operator, operatorSet],
    })
    const [stakes, allocations] = await Promise.all([
      readContract(client, {
        ...manager,
        functionName: 'getMinimumSlashableStake',
        args: [operatorSet, [operator], strategies, 0],
      }),
      Promise.all(
        strategies.map((strategy) =>
          readContract(client, {
            ...manager,
            functionName: 'getAllocation',
            args: [operator, operatorSet, strategy],
          }),
        ),
      ),
    ])
    return strategies.map((strategy, index): AllocationEntry => {
      const { currentMagnitude, pendingDiff, effectBlock } = allocations[index] ?? {
        currentMagnitude: 0n,
        pendingDiff: 0n,
        effectBlock: 0,
      }
      return {
        key: `${operatorSet.avs}/${operatorSet.id}/${strategy}`,
        operatorSet,
        strategy,
        allocation: {
          slashableShares: stakes[0]?.[index] ?? 0n,
          currentMagnitude,
          pendingDifference: pendingDiff,
          effectBlock,
        },
      }
    })
  })
  return (await Promise.all(read)).flat()
}

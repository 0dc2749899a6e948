import { type Address, isAddressEqual, zeroAddress } from 'viem'
import { readContract } from 'viem/actions'
import { allocationManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { memoized } from '../memoized.js'
import { slashableUntil } from '../slashableUntil.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'
import { allocationAt, type SlashableAllocation } from './losses.js'

type SlashableSet = {
  operatorSet: OperatorSet
  slasher: Address | null
  redistributionRecipient: Address | null
  allocation: SlashableAllocation
  /** Null for a member. */
  slashableUntil: number | null
}

type OperatorInStrategy = { maxMagnitude: bigint; sets: SlashableSet[] }

/** Reads, once each, which sets can slash an operator in a strategy in the next block, or are about to. */
export function setReader(
  client: ReadClient,
  { deployment, blockNumber, next }: { deployment: DeploymentContracts; blockNumber: bigint; next: number },
): (operator: Address, strategy: Address) => Promise<OperatorInStrategy> {
  const manager = {
    address: contractAddress(deployment, 'allocationManager'),
    abi: allocationManagerAbi,
    blockNumber,
  } as const

  const readSet = memoized(
    (operatorSet: OperatorSet) => `${operatorSet.avs}/${operatorSet.id}`,
    async (operatorSet) => {
      const args = [operatorSet] as const
      const [strategies, slasher, [pendingSlasher, slasherBlock], redistributing, recipient] =
        await Promise.all([
          readContract(client, { ...manager, functionName: 'getStrategiesInOperatorSet', args }),
          readContract(client, { ...manager, functionName: 'getSlasher', args }),
          readContract(client, { ...manager, functionName: 'getPendingSlasher', args }),
          readContract(client, { ...manager, functionName: 'isRedistributingOperatorSet', args }),
          readContract(client, { ...manager, functionName: 'getRedistributionRecipient', args }),
        ])
      const inForce = slasherBlock !== 0 && slasherBlock <= next ? pendingSlasher : slasher
      return {
        strategies,
        slasher: inForce === zeroAddress ? null : inForce,
        redistributionRecipient: redistributing ? recipient : null,
      }
    },
  )

  const readMembership = memoized(
    (operator: Address, operatorSet: OperatorSet) => `${operator} ${operatorSet.avs}/${operatorSet.id}`,
    async (operator, operatorSet): Promise<{ slashable: boolean; until: number | null }> => {
      const isMember = await readContract(client, {
        ...manager,
        functionName: 'isMemberOfOperatorSet',
        args: [operator, operatorSet],
      })
      if (isMember) return { slashable: true, until: null }
      const isSlashable = await readContract(client, {
        ...manager,
        functionName: 'isOperatorSlashable',
        args: [operator, operatorSet],
      })
      if (!isSlashable) return { slashable: false, until: null }
      const until = await slashableUntil(client, { deployment, operator, operatorSet, blockNumber })
      return { slashable: until !== null && until >= next, until }
    },
  )

  return async (operator, strategy) => {
    const args = [operator, strategy] as const
    const [maxMagnitude, [operatorSets, allocations]] = await Promise.all([
      readContract(client, { ...manager, functionName: 'getMaxMagnitude', args }),
      readContract(client, { ...manager, functionName: 'getStrategyAllocations', args }),
    ])
    const sets = operatorSets.map(async (operatorSet, index): Promise<SlashableSet[]> => {
      const { currentMagnitude = 0n, pendingDiff = 0n, effectBlock = 0 } = allocations[index] ?? {}
      const allocation = allocationAt({ currentMagnitude, pendingDifference: pendingDiff, effectBlock }, next)
      if (allocation.currentMagnitude === 0n && allocation.pendingDifference <= 0n) return []
      const [set, membership] = await Promise.all([
        readSet(operatorSet),
        readMembership(operator, operatorSet),
      ])
      if (!membership.slashable || !set.strategies.some((entry) => isAddressEqual(entry, strategy))) return []
      return [
        {
          operatorSet,
          slasher: set.slasher,
          redistributionRecipient: set.redistributionRecipient,
          allocation,
          slashableUntil: membership.until,
        },
      ]
    })
    return { maxMagnitude, sets: (await Promise.all(sets)).flat() }
  }
}

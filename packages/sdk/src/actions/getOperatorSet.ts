import { type Address, zeroAddress } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { allocationManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { RestackError } from '../errors/RestackError.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'

export type GetOperatorSetParameters = {
  deployment: DeploymentContracts
  operatorSet: OperatorSet
}

export type OperatorSetMember = {
  operator: Address
  /** Per strategy of the set, what could be slashed now, queued withdrawals not counted. In strategy shares. */
  stakes: { strategy: Address; slashableShares: bigint }[]
}

export type GetOperatorSetReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  operatorSet: OperatorSet
  strategies: Address[]
  members: OperatorSetMember[]
  /** Sum over the members, per strategy. */
  slashableStake: { strategy: Address; shares: bigint }[]
  slasher: Address
  /** Who will be slasher, from which block, or null. */
  pendingSlasher: { slasher: Address; effectBlock: number } | null
  /** Who receives what is slashed; null if it is burned. */
  redistributionRecipient: Address | null
  /** How often the set has slashed: slash ids go from 1 to this. */
  slashCount: bigint
}

/**
 * An operator set: strategies, members with what of their stake could be slashed, slasher and recipient.
 *
 * @throws RestackError `InvalidOperatorSet`, `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { members, slashableStake } = await getOperatorSet(client, { deployment, operatorSet: { avs, id: 1 } })
 */
export async function getOperatorSet(
  client: ReadClient,
  { deployment, operatorSet }: GetOperatorSetParameters,
): Promise<GetOperatorSetReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const call = {
      address: contractAddress(deployment, 'allocationManager'),
      abi: allocationManagerAbi,
      blockNumber,
    } as const
    const args = [operatorSet] as const
    const [exists, strategies, operators, slasher, pending, redistributing, recipient, slashCount] =
      await Promise.all([
        readContract(client, { ...call, functionName: 'isOperatorSet', args }),
        readContract(client, { ...call, functionName: 'getStrategiesInOperatorSet', args }),
        readContract(client, { ...call, functionName: 'getMembers', args }),
        readContract(client, { ...call, functionName: 'getSlasher', args }),
        readContract(client, { ...call, functionName: 'getPendingSlasher', args }),
        readContract(client, { ...call, functionName: 'isRedistributingOperatorSet', args }),
        readContract(client, { ...call, functionName: 'getRedistributionRecipient', args }),
        readContract(client, { ...call, functionName: 'getSlashCount', args }),
      ])
    if (!exists) {
      throw new RestackError({
        code: 'InvalidOperatorSet',
        message: `There is no operator set ${operatorSet.id} of the AVS ${operatorSet.avs}.`,
        remedy: 'Check the AVS and the number of the set.',
      })
    }
    const stakes = await readContract(client, {
      ...call,
      functionName: 'getMinimumSlashableStake',
      // A block that isn't ahead counts no pending reduction: what could be slashed now.
      args: [operatorSet, operators, strategies, Number(blockNumber)],
    })
    const stakeOf = (operator: number, strategy: number) => stakes[operator]?.[strategy] ?? 0n
    return {
      blockNumber,
      operatorSet,
      strategies: [...strategies],
      members: operators.map((operator, row) => ({
        operator,
        stakes: strategies.map((strategy, column) => ({ strategy, slashableShares: stakeOf(row, column) })),
      })),
      slashableStake: strategies.map((strategy, column) => ({
        strategy,
        shares: operators.reduce((sum, _, row) => sum + stakeOf(row, column), 0n),
      })),
      slasher,
      pendingSlasher: pending[0] === zeroAddress ? null : { slasher: pending[0], effectBlock: pending[1] },
      redistributionRecipient: redistributing ? recipient : null,
      slashCount,
    }
  } catch (error) {
    throw toRestackError(error)
  }
}

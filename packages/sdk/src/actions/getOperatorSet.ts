import { type Address, zeroAddress } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { allocationManagerAbi } from '../abi/index.js'
import { blockDates, type DeploymentBlockTime } from '../blockDates.js'
import { contractAddress } from '../contractAddress.js'
import { RestackError } from '../errors/RestackError.js'
import { toCoreError } from '../errors/toCoreError.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'

export type GetOperatorSetParameters = {
  /** Its `parameters.blockTimeSeconds` is used to estimate dates; without, the chain's recent blocks are. */
  deployment: DeploymentContracts & DeploymentBlockTime
  operatorSet: OperatorSet
  /**
   * A block to come: what is certain to be slashable up to it, given what is announced now. More than a
   * deallocation delay ahead nothing is certain.
   */
  atBlock?: bigint | undefined
}

export type OperatorSetMember = {
  operator: Address
  /**
   * Per strategy of the set, what could be slashed now and still at `atBlock` (null without it), queued
   * withdrawals not counted. In strategy shares.
   */
  stakes: { strategy: Address; slashableShares: bigint; slashableSharesAtBlock: bigint | null }[]
}

export type GetOperatorSetReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  operatorSet: OperatorSet
  strategies: Address[]
  members: OperatorSetMember[]
  /** Sum over the members, per strategy. */
  slashableStake: { strategy: Address; shares: bigint; sharesAtBlock: bigint | null }[]
  /** The block asked for with its estimated date, or null. */
  atBlock: { number: bigint; date: Date } | null
  slasher: Address
  /** Who will be slasher, from which block, or null. */
  pendingSlasher: { slasher: Address; effectBlock: number; effectDate: Date } | null
  /** Who receives what is slashed; null if it is burned. */
  redistributionRecipient: Address | null
  /** How often the set has slashed: slash ids go from 1 to this. */
  slashCount: bigint
}

/**
 * An operator set: strategies, members with what of their stake could be slashed, slasher and recipient.
 *
 * @throws RestackError `InvalidOperatorSet`, `BlockNotAhead`, `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { members, slashableStake } = await getOperatorSet(client, { deployment, operatorSet: { avs, id: 1 } })
 */
export async function getOperatorSet(
  client: ReadClient,
  { deployment, operatorSet, atBlock }: GetOperatorSetParameters,
): Promise<GetOperatorSetReturnType> {
  try {
    const block = await getBlock(client)
    const blockNumber = block.number
    if (atBlock !== undefined && (atBlock < blockNumber || atBlock > 4_294_967_295n)) {
      throw new RestackError({
        code: 'BlockNotAhead',
        message: `Block ${atBlock} is not ahead: the chain is at block ${blockNumber}.`,
        remedy: 'Give a block to come, or leave it out for what is slashable now.',
      })
    }
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
    const stakesAt = (block: bigint) =>
      readContract(client, {
        ...call,
        functionName: 'getMinimumSlashableStake',
        args: [operatorSet, operators, strategies, Number(block)],
      })
    const [stakes, stakesLater, { dateOf }] = await Promise.all([
      // A block that isn't ahead counts no pending reduction: what could be slashed now.
      stakesAt(blockNumber),
      atBlock === undefined ? null : stakesAt(atBlock),
      blockDates(client, { deployment, block }),
    ])
    const stakeOf = (operator: number, strategy: number) => stakes[operator]?.[strategy] ?? 0n
    const laterStakeOf = (operator: number, strategy: number) =>
      stakesLater && (stakesLater[operator]?.[strategy] ?? 0n)
    const sum = (values: readonly bigint[]) => values.reduce((total, value) => total + value, 0n)
    return {
      blockNumber,
      operatorSet,
      strategies: [...strategies],
      members: operators.map((operator, row) => ({
        operator,
        stakes: strategies.map((strategy, column) => ({
          strategy,
          slashableShares: stakeOf(row, column),
          slashableSharesAtBlock: laterStakeOf(row, column),
        })),
      })),
      slashableStake: strategies.map((strategy, column) => ({
        strategy,
        shares: sum(operators.map((_, row) => stakeOf(row, column))),
        sharesAtBlock: stakesLater && sum(operators.map((_, row) => laterStakeOf(row, column) ?? 0n)),
      })),
      atBlock: atBlock === undefined ? null : { number: atBlock, date: await dateOf(atBlock) },
      slasher,
      pendingSlasher:
        pending[0] === zeroAddress
          ? null
          : { slasher: pending[0], effectBlock: pending[1], effectDate: await dateOf(pending[1]) },
      redistributionRecipient: redistributing ? recipient : null,
      slashCount,
    }
  } catch (error) {
    throw toCoreError(error)
  }
}

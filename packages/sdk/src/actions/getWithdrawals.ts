import type { Address, Hex } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { delegationManagerAbi } from '../abi/index.js'
import { blockDates, type DeploymentBlockTime } from '../blockDates.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { sharesToTokens } from '../tokenInfo.js'
import type { DeploymentContracts, ReadClient, Withdrawal } from '../types.js'

export type GetWithdrawalsParameters = {
  /** Its `parameters.blockTimeSeconds` is used to estimate dates; without, the chain's recent blocks are. */
  deployment: DeploymentContracts & DeploymentBlockTime
  staker: Address
}

export type QueuedWithdrawal = {
  /** Under which the withdrawal is stored. */
  root: Hex
  /** To be passed to `completeQueuedWithdrawal` as it is. */
  withdrawal: Withdrawal
  /** What it is worth now, in shares and in tokens, per strategy; a slash can still lower it until it is completable. */
  amounts: { strategy: Address; shares: bigint; tokens: bigint }[]
  /** When it was queued: the time of its start block. */
  queuedAt: Date
  /** First block in which it can be completed. */
  completableBlock: bigint
  completable: boolean
  /** When that block is to be expected, or was. */
  completableAt: Date
}

export type GetWithdrawalsReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  withdrawals: QueuedWithdrawal[]
}

/**
 * The queued withdrawals of a staker, with what they are worth and when they can be completed.
 *
 * @throws RestackError `NoContract`, `RpcUnreachable`
 *
 * @example
 * const { withdrawals } = await getWithdrawals(client, { deployment, staker })
 */
export async function getWithdrawals(
  client: ReadClient,
  { deployment, staker }: GetWithdrawalsParameters,
): Promise<GetWithdrawalsReturnType> {
  try {
    const block = await getBlock(client)
    const blockNumber = block.number
    const call = {
      address: contractAddress(deployment, 'delegationManager'),
      abi: delegationManagerAbi,
      blockNumber,
    } as const
    const [[withdrawals, shares], roots, delayBlocks] = await Promise.all([
      readContract(client, { ...call, functionName: 'getQueuedWithdrawals', args: [staker] }),
      readContract(client, { ...call, functionName: 'getQueuedWithdrawalRoots', args: [staker] }),
      readContract(client, { ...call, functionName: 'minWithdrawalDelayBlocks' }),
    ])
    if (withdrawals.length === 0) return { blockNumber, withdrawals: [] }
    const { dateOf } = await blockDates(client, { deployment, block })
    const read = withdrawals.map(async (withdrawal, index): Promise<QueuedWithdrawal> => {
      // Chapter 01 §1.6: completion needs block.number > startBlock + delay.
      const completableBlock = BigInt(withdrawal.startBlock) + BigInt(delayBlocks) + 1n
      const [queuedAt, completableAt] = await Promise.all([
        dateOf(BigInt(withdrawal.startBlock)),
        dateOf(completableBlock),
      ])
      return {
        root: roots[index] ?? '0x',
        withdrawal,
        amounts: await Promise.all(
          withdrawal.strategies.map(async (strategy, position) => {
            const amount = shares[index]?.[position] ?? 0n
            const tokens = await sharesToTokens(client, { strategy, shares: amount, blockNumber })
            return { strategy, shares: amount, tokens }
          }),
        ),
        queuedAt,
        completableBlock,
        completable: blockNumber >= completableBlock,
        completableAt,
      }
    })
    return { blockNumber, withdrawals: await Promise.all(read) }
  } catch (error) {
    throw toCoreError(error)
  }
}

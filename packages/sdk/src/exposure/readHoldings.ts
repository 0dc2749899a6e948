import { type Address, getAddress, zeroAddress } from 'viem'
import { readContract } from 'viem/actions'
import { delegationManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import type { DeploymentContracts, ReadClient } from '../types.js'
import { type Holding, scaledShares } from './losses.js'

export type StakerHolding = Holding & { strategy: Address; operator: Address | null }

/** The staker's deposits, and those of its queued withdrawals that a slash in the next block would reach. */
export async function readHoldings(
  client: ReadClient,
  {
    deployment,
    staker,
    blockNumber,
  }: { deployment: DeploymentContracts; staker: Address; blockNumber: bigint },
): Promise<{ delegatedTo: Address | null; holdings: StakerHolding[] }> {
  const delegation = {
    address: contractAddress(deployment, 'delegationManager'),
    abi: delegationManagerAbi,
    blockNumber,
  } as const
  const [[strategies, depositShares], operator, [withdrawals], delayBlocks] = await Promise.all([
    readContract(client, { ...delegation, functionName: 'getDepositedShares', args: [staker] }),
    readContract(client, { ...delegation, functionName: 'delegatedTo', args: [staker] }),
    readContract(client, { ...delegation, functionName: 'getQueuedWithdrawals', args: [staker] }),
    readContract(client, { ...delegation, functionName: 'minWithdrawalDelayBlocks' }),
  ])
  const deposits = strategies.map(async (strategy, index): Promise<StakerHolding> => {
    const scalingFactor = await readContract(client, {
      ...delegation,
      functionName: 'depositScalingFactor',
      args: [staker, strategy],
    })
    return {
      strategy: getAddress(strategy),
      operator: notZero(operator),
      scaled: scaledShares(depositShares[index] ?? 0n, scalingFactor),
      queued: false,
      until: null,
    }
  })
  const queued = withdrawals.flatMap((withdrawal): StakerHolding[] => {
    // Chapter 01 §1.6: a slash reaches it up to and including this block.
    const until = withdrawal.startBlock + delayBlocks
    if (withdrawal.delegatedTo === zeroAddress || until <= Number(blockNumber)) return []
    return withdrawal.strategies.map((strategy, index) => ({
      strategy: getAddress(strategy),
      operator: getAddress(withdrawal.delegatedTo),
      scaled: withdrawal.scaledShares[index] ?? 0n,
      queued: true,
      until,
    }))
  })
  return { delegatedTo: notZero(operator), holdings: [...(await Promise.all(deposits)), ...queued] }
}

function notZero(address: Address): Address | null {
  return address === zeroAddress ? null : getAddress(address)
}

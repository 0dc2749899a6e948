import {
  allocationManagerAbi,
  type Deployment,
  delegationManagerAbi,
  strategyAbi,
  strategyManagerAbi,
} from '@restack/sdk'
import type { Address, Hex, PublicClient } from 'viem'
import type { CheckPoint } from './choosePoints.js'
import { allocationText, nameOf, type PointValues, type Values } from './indexedValues.js'

/** What the contracts' views answer about a point, at its block. */
export async function onChainValues(
  client: PublicClient,
  deployment: Deployment,
  point: CheckPoint,
  { values: indexed, sets, slashes, futureBlock }: PointValues,
): Promise<Values> {
  const account = point.account as Address
  const strategy = point.strategy as Address
  const blockNumber = BigInt(point.block)
  const { delegationManager, strategyManager, allocationManager } = deployment.contracts
  const dm = { abi: delegationManagerAbi, address: delegationManager, blockNumber } as const
  const sm = { abi: strategyManagerAbi, address: strategyManager, blockNumber } as const
  const am = { abi: allocationManagerAbi, address: allocationManager, blockNumber } as const
  const pair = [account, strategy] as const

  const asked: Record<string, Promise<unknown>> = {
    stakerDepositShares: client.readContract({ ...sm, functionName: 'stakerDepositShares', args: pair }),
    depositScalingFactor: client.readContract({ ...dm, functionName: 'depositScalingFactor', args: pair }),
    getWithdrawableShares: client
      .readContract({ ...dm, functionName: 'getWithdrawableShares', args: [account, [strategy]] })
      .then(([withdrawable]) => withdrawable[0]),
    delegatedTo: client
      .readContract({ ...dm, functionName: 'delegatedTo', args: [account] })
      .then((operator) => operator.toLowerCase()),
    operatorShares: client.readContract({ ...dm, functionName: 'operatorShares', args: pair }),
    getMaxMagnitude: client.readContract({ ...am, functionName: 'getMaxMagnitude', args: pair }),
    getEncumberedMagnitude: client.readContract({
      ...am,
      functionName: 'getEncumberedMagnitude',
      args: pair,
    }),
    getQueuedWithdrawals: queued(),
  }
  if ('totalShares' in indexed) {
    asked.totalShares = client.readContract({
      abi: strategyAbi,
      address: strategy,
      blockNumber,
      functionName: 'totalShares',
    })
  }
  for (const { avs, setId } of sets) {
    const set = { avs: avs as Address, id: setId }
    const name = nameOf({ avs, setId })
    asked[`getAllocation ${name}`] = client
      .readContract({ ...am, functionName: 'getAllocation', args: [account, set, strategy] })
      .then(allocationText)
    asked[`getMinimumSlashableStake ${name}`] = client
      .readContract({
        ...am,
        functionName: 'getMinimumSlashableStake',
        args: [set, [account], [strategy], futureBlock],
      })
      .then((stake) => stake[0]?.[0])
    asked[`getAllocatedStake ${name}`] = client
      .readContract({ ...am, functionName: 'getAllocatedStake', args: [set, [account], [strategy]] })
      .then((stake) => stake[0]?.[0])
  }
  for (const { avs, setId, slashId } of slashes) {
    const args = [{ avs: avs as Address, id: setId }, slashId, strategy] as const
    asked[`getBurnOrRedistributableShares ${nameOf({ avs, setId })} ${slashId}`] = client.readContract({
      ...sm,
      functionName: 'getBurnOrRedistributableShares',
      args,
    })
  }

  async function queued(): Promise<string> {
    const roots: readonly Hex[] = await client.readContract({
      ...dm,
      functionName: 'getQueuedWithdrawalRoots',
      args: [account],
    })
    const [, shares] = await client.readContract({
      ...dm,
      functionName: 'getQueuedWithdrawals',
      args: [account],
    })
    return roots
      .map((root, index) => `${root}:${(shares[index] ?? []).join(',')}`)
      .sort()
      .join(' ')
  }

  const entries = await Promise.all(
    Object.entries(asked).map(async ([name, value]) => [name, String(await value)] as const),
  )
  return Object.fromEntries(entries)
}

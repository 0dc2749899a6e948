import type { Address } from 'viem'
import { readContract } from 'viem/actions'
import { delegationManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { strategyInfo } from '../tokenInfo.js'
import type { DeploymentContracts, ReadClient } from '../types.js'
import type { Sides } from './clientAtBlock.js'
import type { PreviewOperator } from './Preview.js'

/** Shares of operators before and after. */
export async function compareOperators(
  { before, after }: Sides,
  {
    deployment,
    operators,
    strategies,
  }: { deployment: DeploymentContracts; operators: readonly Address[]; strategies: readonly Address[] },
): Promise<PreviewOperator[]> {
  const shares = (client: ReadClient) =>
    readContract(client, {
      address: contractAddress(deployment, 'delegationManager'),
      abi: delegationManagerAbi,
      functionName: 'getOperatorsShares',
      args: [operators, strategies],
    })
  if (operators.length === 0) return []
  const [sharesBefore, sharesAfter, infos] = await Promise.all([
    shares(before),
    shares(after),
    Promise.all(strategies.map((strategy) => strategyInfo(after, strategy))),
  ])
  return operators.map((operator, row) => ({
    operator,
    strategies: infos.map((info, column) => ({
      ...info,
      before: sharesBefore[row]?.[column] ?? 0n,
      after: sharesAfter[row]?.[column] ?? 0n,
    })),
  }))
}

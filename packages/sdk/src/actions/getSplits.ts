import type { Address } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'

export type GetSplitsParameters = {
  deployment: DeploymentContracts
  operator: Address
  /** AVSs whose rewards are asked about; default: none. */
  avss?: readonly Address[] | undefined
  /** Operator sets whose rewards are asked about; default: none. */
  operatorSets?: readonly OperatorSet[] | undefined
}

export type GetSplitsReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** What operators keep who have set nothing: hundredths of a percent, as all of these. */
  defaultBips: number
  /** Of rewards for all earners. */
  programmaticBips: number
  avss: { avs: Address; splitBips: number }[]
  operatorSets: { operatorSet: OperatorSet; splitBips: number }[]
}

/**
 * What part of rewards an operator keeps before its stakers, as it is in force now.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { programmaticBips, avss } = await getSplits(client, { deployment, operator, avss: [avs] })
 */
export async function getSplits(
  client: ReadClient,
  { deployment, operator, avss = [], operatorSets = [] }: GetSplitsParameters,
): Promise<GetSplitsReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const at = {
      address: contractAddress(deployment, 'rewardsCoordinator'),
      abi: rewardsCoordinatorAbi,
      blockNumber,
    } as const
    const [defaultBips, programmaticBips, ofAvss, ofSets] = await Promise.all([
      readContract(client, { ...at, functionName: 'defaultOperatorSplitBips' }),
      readContract(client, { ...at, functionName: 'getOperatorPISplit', args: [operator] }),
      Promise.all(
        avss.map(async (avs) => ({
          avs,
          splitBips: await readContract(client, {
            ...at,
            functionName: 'getOperatorAVSSplit',
            args: [operator, avs],
          }),
        })),
      ),
      Promise.all(
        operatorSets.map(async (operatorSet) => ({
          operatorSet,
          splitBips: await readContract(client, {
            ...at,
            functionName: 'getOperatorSetSplit',
            args: [operator, operatorSet],
          }),
        })),
      ),
    ])
    return { blockNumber, defaultBips, programmaticBips, avss: ofAvss, operatorSets: ofSets }
  } catch (error) {
    throw toRestackError(error)
  }
}

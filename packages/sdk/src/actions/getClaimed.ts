import { type Address, zeroAddress } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type GetClaimedParameters = {
  deployment: DeploymentContracts
  earner: Address
  tokens: readonly Address[]
}

export type GetClaimedReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** Who may claim for the earner; the earner itself where none is set. */
  claimer: Address
  /** What was claimed of each token in all, in its smallest unit. */
  claimed: { token: Address; amount: bigint }[]
}

/**
 * What an earner has claimed so far, and who claims for it.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { claimer, claimed } = await getClaimed(client, { deployment, earner, tokens: [token] })
 */
export async function getClaimed(
  client: ReadClient,
  { deployment, earner, tokens }: GetClaimedParameters,
): Promise<GetClaimedReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const coordinator = {
      address: contractAddress(deployment, 'rewardsCoordinator'),
      abi: rewardsCoordinatorAbi,
      blockNumber,
    } as const
    const [claimer, amounts] = await Promise.all([
      readContract(client, { ...coordinator, functionName: 'claimerFor', args: [earner] }),
      Promise.all(
        tokens.map((token) =>
          readContract(client, { ...coordinator, functionName: 'cumulativeClaimed', args: [earner, token] }),
        ),
      ),
    ])
    return {
      blockNumber,
      claimer: claimer === zeroAddress ? earner : claimer,
      claimed: tokens.map((token, index) => ({ token, amount: amounts[index] ?? 0n })),
    }
  } catch (error) {
    throw toRestackError(error)
  }
}

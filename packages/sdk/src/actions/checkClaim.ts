import { readContract } from 'viem/actions'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { RewardsMerkleClaim } from '../rewards/claims.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type CheckClaimParameters = {
  deployment: DeploymentContracts
  claim: RewardsMerkleClaim
}

export type CheckClaimReturnType = boolean

/**
 * Whether a claim's proofs lead to its root and the root is active. Who claims, and how much is left, is not looked at.
 *
 * @returns true; what is wrong is thrown.
 * @throws RestackError `RootDisabled`, `RootNotActivated`, `InvalidClaimProof`, `InvalidEarnerLeafIndex`,
 * `InvalidTokenLeafIndex`, `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * await checkClaim(client, { deployment, claim })
 */
export async function checkClaim(
  client: ReadClient,
  { deployment, claim }: CheckClaimParameters,
): Promise<CheckClaimReturnType> {
  try {
    return await readContract(client, {
      address: contractAddress(deployment, 'rewardsCoordinator'),
      abi: rewardsCoordinatorAbi,
      functionName: 'checkClaim',
      args: [claim],
    })
  } catch (error) {
    throw toRestackError(error)
  }
}

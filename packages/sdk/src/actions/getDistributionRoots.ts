import type { Hex } from 'viem'
import { getBlock, readContract } from 'viem/actions'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import { type PostedRoot, readPostedRoot } from '../rewards/postedRoot.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type GetDistributionRootsParameters = {
  deployment: DeploymentContracts
  /** At most how many, the newest; default: 100. */
  limit?: number | undefined
}

export type DistributionRoot = {
  /** Position in the list, which claims name. */
  index: number
  root: Hex
  /** The midnight up to which it counts. */
  calculatedUntil: Date
  /** From when on claims are paid against it. */
  activatedAt: Date
  /** At the block of the answer. */
  status: 'pending' | 'active' | 'disabled'
  /** How it was posted, challenged and decided; null where it did not come through the RootPoster. */
  posted: PostedRoot | null
}

export type GetDistributionRootsReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  blockTime: Date
  /** How many were ever posted. */
  total: number
  /** Newest first. */
  roots: DistributionRoot[]
}

/**
 * The roots of the rewards: which are active, which can still be challenged, and until when.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { roots } = await getDistributionRoots(client, { deployment })
 * const claimable = roots.find(({ status }) => status === 'active')
 */
export async function getDistributionRoots(
  client: ReadClient,
  { deployment, limit = 100 }: GetDistributionRootsParameters,
): Promise<GetDistributionRootsReturnType> {
  try {
    const { number: blockNumber, timestamp } = await getBlock(client)
    const coordinator = {
      address: contractAddress(deployment, 'rewardsCoordinator'),
      abi: rewardsCoordinatorAbi,
      blockNumber,
    } as const
    const total = Number(
      await readContract(client, { ...coordinator, functionName: 'getDistributionRootsLength' }),
    )
    const indices = Array.from({ length: Math.min(total, limit) }, (_, position) => total - 1 - position)
    const roots = await Promise.all(
      indices.map(async (index): Promise<DistributionRoot> => {
        const [{ root, rewardsCalculationEndTimestamp, activatedAt, disabled }, posted] = await Promise.all([
          readContract(client, {
            ...coordinator,
            functionName: 'getDistributionRootAtIndex',
            args: [BigInt(index)],
          }),
          readPostedRoot(client, { deployment, index, blockNumber }),
        ])
        return {
          index,
          root,
          calculatedUntil: new Date(rewardsCalculationEndTimestamp * 1000),
          activatedAt: new Date(activatedAt * 1000),
          status: disabled ? 'disabled' : timestamp >= BigInt(activatedAt) ? 'active' : 'pending',
          posted,
        }
      }),
    )
    return { blockNumber, blockTime: new Date(Number(timestamp) * 1000), total, roots }
  } catch (error) {
    throw toRestackError(error)
  }
}

import { getBlockNumber, readContract } from 'viem/actions'
import { releaseManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'
import type { Artifact } from './publishRelease.js'

export type GetReleasesParameters = {
  deployment: DeploymentContracts
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** At most how many, the newest; default: 100. */
  limit?: number | undefined
}

export type GetReleasesReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** Where the set's software is described; null if nobody has said so. */
  metadataUri: string | null
  /** How many there are in all. */
  total: number
  /** Newest first. */
  releases: {
    id: bigint
    artifacts: Artifact[]
    /** By when it is to be run; null means at once. */
    upgradeBy: Date | null
  }[]
}

/**
 * What the operators of an operator set are to run.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { releases } = await getReleases(client, { deployment, operatorSet: { avs, id: 1 } })
 */
export async function getReleases(
  client: ReadClient,
  { deployment, operatorSet, limit = 100 }: GetReleasesParameters,
): Promise<GetReleasesReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const manager = {
      address: contractAddress(deployment, 'releaseManager'),
      abi: releaseManagerAbi,
      blockNumber,
    } as const
    const [total, metadataUri] = await Promise.all([
      readContract(client, { ...manager, functionName: 'getTotalReleases', args: [operatorSet] }),
      readContract(client, { ...manager, functionName: 'getMetadataURI', args: [operatorSet] }),
    ])
    const ids = Array.from(
      { length: Math.min(Number(total), limit) },
      (_, index) => total - 1n - BigInt(index),
    )
    const releases = await Promise.all(
      ids.map(async (id) => {
        const { artifacts, upgradeByTime } = await readContract(client, {
          ...manager,
          functionName: 'getRelease',
          args: [operatorSet, id],
        })
        return {
          id,
          artifacts: [...artifacts],
          upgradeBy: upgradeByTime === 0 ? null : new Date(upgradeByTime * 1000),
        }
      }),
    )
    return { blockNumber, metadataUri: metadataUri || null, total: Number(total), releases }
  } catch (error) {
    throw toCoreError(error)
  }
}

import { type Address, BaseError, ContractFunctionRevertedError, ContractFunctionZeroDataError } from 'viem'
import { readContract } from 'viem/actions'
import { eigenPodAbi, eigenPodManagerAbi } from '../abi/index.js'
import type { ReadClient } from '../types.js'

export type PodVersion = { current: number; latest: number; remainderWei: bigint }

/** What only pods of Restack have; null for those of EigenLayer's own deployment, whose code is moved for them. */
export async function readPodVersion(
  client: ReadClient,
  { manager, pod, blockNumber }: { manager: Address; pod: Address; blockNumber: bigint },
): Promise<PodVersion | null> {
  const at = { address: pod, abi: eigenPodAbi, blockNumber } as const
  try {
    const [current, remainder, latest] = await Promise.all([
      readContract(client, { ...at, functionName: 'podVersion' }),
      readContract(client, { ...at, functionName: 'withdrawableRestakedRemainderWei' }),
      readContract(client, {
        address: manager,
        abi: eigenPodManagerAbi,
        functionName: 'latestPodVersion',
        blockNumber,
      }),
    ])
    return { current, latest, remainderWei: BigInt(remainder) }
  } catch (error) {
    if (error instanceof BaseError && error.walk(isMissingFunction)) return null
    throw error
  }
}

const isMissingFunction = (error: unknown) =>
  error instanceof ContractFunctionRevertedError || error instanceof ContractFunctionZeroDataError

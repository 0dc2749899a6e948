import { type ReadClient, strategyAbi, toRestackError } from '@restack/sdk'
import type { Address } from 'viem'
import { readContract } from 'viem/actions'

/** The token of a strategy. */
export async function underlyingToken(client: ReadClient, strategy: Address): Promise<Address> {
  try {
    return await readContract(client, {
      address: strategy,
      abi: strategyAbi,
      functionName: 'underlyingToken',
    })
  } catch (error) {
    throw toRestackError(error)
  }
}

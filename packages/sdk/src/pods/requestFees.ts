import type { Address } from 'viem'
import { readContract } from 'viem/actions'
import { eigenPodAbi } from '../abi/index.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { ReadClient } from '../types.js'

export type RequestFeesParameters = {
  pod: Address
  functionName: 'getWithdrawalRequestFee' | 'getConsolidationRequestFee'
  count: number
}

/** Fees in wei of so many requests, with a quarter more: they rise while others wait, and the pod gives the rest back. */
export async function requestFees(
  client: ReadClient,
  { pod, functionName, count }: RequestFeesParameters,
): Promise<bigint> {
  try {
    const fee = await readContract(client, { address: pod, abi: eigenPodAbi, functionName })
    return (fee + (fee + 3n) / 4n) * BigInt(count)
  } catch (error) {
    throw toRestackError(error)
  }
}

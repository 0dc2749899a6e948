import { type Address, BaseError, ContractFunctionRevertedError } from 'viem'
import { readContract } from 'viem/actions'
import { strategyTVLLimitsAbi } from '../abi/index.js'
import { toCoreError } from '../errors/toCoreError.js'
import { assertChain } from '../send.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type GetTVLLimitsParameters = {
  deployment: DeploymentContracts
  /** Any strategy. */
  strategy: Address
}

/** In the smallest unit of the token; null for a strategy without caps. */
export type GetTVLLimitsReturnType = { maxPerDeposit: bigint; maxTotalDeposits: bigint } | null

/**
 * The caps of a strategy on what comes in.
 *
 * @throws RestackError `RpcUnreachable`
 *
 * @example
 * const limits = await getTVLLimits(client, { deployment, strategy })
 */
export async function getTVLLimits(
  client: ReadClient,
  { deployment, strategy }: GetTVLLimitsParameters,
): Promise<GetTVLLimitsReturnType> {
  try {
    await assertChain(client, deployment)
    const [maxPerDeposit, maxTotalDeposits] = await readContract(client, {
      address: strategy,
      abi: strategyTVLLimitsAbi,
      functionName: 'getTVLLimits',
    })
    return { maxPerDeposit, maxTotalDeposits }
  } catch (error) {
    // A strategy without caps has no such function.
    if (error instanceof BaseError && error.walk((link) => link instanceof ContractFunctionRevertedError))
      return null
    throw toCoreError(error)
  }
}

import type { Address, Hex } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { avsDirectoryAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import type { DeploymentContracts, ReadClient } from '../types.js'

export type GetOperatorAVSStatusParameters = {
  deployment: DeploymentContracts
  /** The AVS. */
  avs: Address
  /** The operator. */
  operator: Address
  /** Of a registration that the operator signed. */
  salt?: Hex | undefined
}

export type GetOperatorAVSStatusReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** Whether the operator is registered to the AVS in the AVSDirectory. */
  isRegistered: boolean
  /** Whether the salt was used or cancelled; null without one. */
  isSaltSpent: boolean | null
}

/**
 * Whether an operator is registered to an AVS in the AVSDirectory, which knows nothing of operator sets.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { isRegistered } = await getOperatorAVSStatus(client, { deployment, avs, operator })
 */
export async function getOperatorAVSStatus(
  client: ReadClient,
  { deployment, avs, operator, salt }: GetOperatorAVSStatusParameters,
): Promise<GetOperatorAVSStatusReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const directory = {
      address: contractAddress(deployment, 'avsDirectory'),
      abi: avsDirectoryAbi,
      blockNumber,
    } as const
    const [status, isSaltSpent] = await Promise.all([
      readContract(client, { ...directory, functionName: 'avsOperatorStatus', args: [avs, operator] }),
      salt
        ? readContract(client, { ...directory, functionName: 'operatorSaltIsSpent', args: [operator, salt] })
        : null,
    ])
    return { blockNumber, isRegistered: status === 1, isSaltSpent }
  } catch (error) {
    throw toCoreError(error)
  }
}

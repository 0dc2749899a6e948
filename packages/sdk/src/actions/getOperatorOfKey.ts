import { type Address, type Hex, keccak256, size, slice, zeroAddress } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { keyRegistrarAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'

export type GetOperatorOfKeyParameters = {
  deployment: DeploymentContracts
  /** The set whose kind of keys it is. */
  operatorSet: OperatorSet
  /** An address, or a BN254 key of which the first 64 bytes count. */
  key: Hex
}

export type GetOperatorOfKeyReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** Who registered the key, for whichever set and whenever; null if nobody did. */
  operator: Address | null
  /** Whether that operator has a key for this set: this one, or another since. */
  hasKey: boolean
  /** Whether this very key is the operator's for this set now. */
  isCurrent: boolean
}

/**
 * Whose a key is. The contract alone says whether the operator has some key for the set, which an old key passes too;
 * `isCurrent` says whether it is this one.
 *
 * @throws RestackError `InvalidCurveType`, `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { operator, isCurrent } = await getOperatorOfKey(client, { deployment, operatorSet, key })
 */
export async function getOperatorOfKey(
  client: ReadClient,
  { deployment, operatorSet, key }: GetOperatorOfKeyParameters,
): Promise<GetOperatorOfKeyReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const registrar = {
      address: contractAddress(deployment, 'keyRegistrar'),
      abi: keyRegistrarAbi,
      blockNumber,
    } as const
    const [operator, hasKey] = await readContract(client, {
      ...registrar,
      functionName: 'getOperatorFromSigningKey',
      args: [operatorSet, key],
    })
    if (operator === zeroAddress) return { blockNumber, operator: null, hasKey: false, isCurrent: false }
    const current = await readContract(client, {
      ...registrar,
      functionName: 'getKeyHash',
      args: [operatorSet, operator],
    })
    // An address is hashed whole, a BN254 key by its first two words.
    return {
      blockNumber,
      operator,
      hasKey,
      isCurrent: current === keccak256(slice(key, 0, Math.min(size(key), 64))),
    }
  } catch (error) {
    throw toRestackError(error)
  }
}

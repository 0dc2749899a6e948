import type { Address, Hex } from 'viem'
import { getBlockNumber, readContract } from 'viem/actions'
import { keyRegistrarAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import { curveOf, type KeyCurve } from '../signatures/keyCurve.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'

export type GetKeyParameters = {
  deployment: DeploymentContracts
  /** Whose key. */
  operator: Address
  /** For which set. */
  operatorSet: OperatorSet
}

export type GetKeyReturnType = {
  /** The block all of this was read at. */
  blockNumber: bigint
  /** Kind of the set's keys; null until the AVS chooses one. */
  curve: KeyCurve | null
  /** The key as it was registered: an address, or 192 bytes; null if there is none. */
  key: Hex | null
  /** What other contracts know the key by; null if there is none. */
  keyHash: Hex | null
}

/**
 * The key with which an operator signs for an operator set.
 *
 * @throws RestackError `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const { curve, key } = await getKey(client, { deployment, operator, operatorSet: { avs, id: 1 } })
 */
export async function getKey(
  client: ReadClient,
  { deployment, operator, operatorSet }: GetKeyParameters,
): Promise<GetKeyReturnType> {
  try {
    const blockNumber = await getBlockNumber(client, { cacheTime: 0 })
    const registrar = {
      address: contractAddress(deployment, 'keyRegistrar'),
      abi: keyRegistrarAbi,
      blockNumber,
    } as const
    const [curveType, hash, isRegistered] = await Promise.all([
      readContract(client, { ...registrar, functionName: 'getOperatorSetCurveType', args: [operatorSet] }),
      readContract(client, { ...registrar, functionName: 'getKeyHash', args: [operatorSet, operator] }),
      readContract(client, { ...registrar, functionName: 'isRegistered', args: [operatorSet, operator] }),
    ])
    const curve = curveOf(curveType)
    if (!curve || !isRegistered) return { blockNumber, curve, key: null, keyHash: null }
    const args = [operatorSet, operator] as const
    if (curve === 'ecdsa') {
      const key = await readContract(client, { ...registrar, functionName: 'getECDSAAddress', args })
      return { blockNumber, curve, key, keyHash: hash }
    }
    const points = await readContract(client, { ...registrar, functionName: 'getBN254Key', args })
    const key = await readContract(client, { ...registrar, functionName: 'encodeBN254KeyData', args: points })
    return { blockNumber, curve, key, keyHash: hash }
  } catch (error) {
    throw toRestackError(error)
  }
}

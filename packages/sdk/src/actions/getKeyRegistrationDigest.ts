import type { Address, Hex } from 'viem'
import { readContract } from 'viem/actions'
import { keyRegistrarAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { RestackError } from '../errors/RestackError.js'
import { toRestackError } from '../errors/toRestackError.js'
import { curveOf } from '../signatures/keyCurve.js'
import type { DeploymentContracts, OperatorSet, ReadClient } from '../types.js'

export type GetKeyRegistrationDigestParameters = {
  deployment: DeploymentContracts
  /** Whose key it will be. */
  operator: Address
  /** The set that the key is for. */
  operatorSet: OperatorSet
  /** An address, or 192 bytes for BN254. */
  key: Hex
}

/** 32 bytes to sign; a BN254 key hashes them to the curve first. */
export type GetKeyRegistrationDigestReturnType = Hex

/**
 * What a key signs so that `registerKey` takes it.
 *
 * @throws RestackError `OperatorSetNotConfigured`, `ContractNotDeployed`, `RpcUnreachable`
 *
 * @example
 * const digest = await getKeyRegistrationDigest(client, { deployment, operator, operatorSet, key })
 */
export async function getKeyRegistrationDigest(
  client: ReadClient,
  { deployment, operator, operatorSet, key }: GetKeyRegistrationDigestParameters,
): Promise<GetKeyRegistrationDigestReturnType> {
  try {
    const registrar = { address: contractAddress(deployment, 'keyRegistrar'), abi: keyRegistrarAbi } as const
    const curve = curveOf(
      await readContract(client, {
        ...registrar,
        functionName: 'getOperatorSetCurveType',
        args: [operatorSet],
      }),
    )
    if (curve === 'ecdsa') {
      return await readContract(client, {
        ...registrar,
        functionName: 'getECDSAKeyRegistrationMessageHash',
        args: [operator, operatorSet, key],
      })
    }
    if (curve === 'bn254') {
      return await readContract(client, {
        ...registrar,
        functionName: 'getBN254KeyRegistrationMessageHash',
        args: [operator, operatorSet, key],
      })
    }
    throw new RestackError({
      code: 'OperatorSetNotConfigured',
      message: `Operator set ${operatorSet.id} of ${operatorSet.avs} takes no keys yet.`,
      remedy: 'Have the AVS choose their kind with configureOperatorSet first.',
    })
  } catch (error) {
    throw toRestackError(error)
  }
}

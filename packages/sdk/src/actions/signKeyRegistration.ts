import type { Address, Hex } from 'viem'
import { signTypedData } from 'viem/actions'
import { contractAddress } from '../contractAddress.js'
import { toRestackError } from '../errors/toRestackError.js'
import { assertChain, type WriteParameters } from '../send.js'
import { signatureDomain, signerOf } from '../signatures/signatureDomain.js'
import type { OperatorSet, WriteClient } from '../types.js'

export type SignKeyRegistrationParameters = WriteParameters & {
  /** Whose key it will be. */
  operator: Address
  /** The set that the key is for. */
  operatorSet: OperatorSet
}

export type SignKeyRegistrationReturnType = {
  /** The signer's address: the key. */
  key: Address
  signature: Hex
}

/** The EIP-712 type of chapter 02 §3.7.3. */
const keyRegistrationTypes = {
  ECDSAKeyRegistration: [
    { name: 'operator', type: 'address' },
    { name: 'avs', type: 'address' },
    { name: 'operatorSetId', type: 'uint32' },
    { name: 'keyAddress', type: 'address' },
  ],
} as const

/**
 * Signs with an ECDSA key that it may become an operator's key for an operator set. The account is the key. Nothing is
 * sent; the operator passes the result to `registerKey`. It does not expire. A BN254 key signs
 * `getKeyRegistrationDigest`, hashed to the curve, with a library for that curve.
 *
 * @throws RestackError `NoAccount`, `WrongChain`, `Rejected`, `RpcUnreachable`
 *
 * @example
 * const { key, signature } = await signKeyRegistration(keyClient, { deployment, operator, operatorSet })
 * await registerKey(client, { deployment, operator, operatorSet, key, signature })
 */
export async function signKeyRegistration(
  client: WriteClient,
  { deployment, account = client.account, operator, operatorSet }: SignKeyRegistrationParameters,
): Promise<SignKeyRegistrationReturnType> {
  try {
    const signer = signerOf(account)
    await assertChain(client, deployment)
    const domain = await signatureDomain(client, {
      chainId: deployment.chainId,
      contract: contractAddress(deployment, 'keyRegistrar'),
    })
    const signature = await signTypedData(client, {
      account: signer,
      domain,
      types: keyRegistrationTypes,
      primaryType: 'ECDSAKeyRegistration',
      message: {
        operator,
        avs: operatorSet.avs,
        operatorSetId: operatorSet.id,
        keyAddress: signer.address,
      },
    })
    return { key: signer.address, signature }
  } catch (error) {
    throw toRestackError(error)
  }
}

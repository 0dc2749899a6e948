import { type Address, bytesToHex, type Hex } from 'viem'
import { signTypedData } from 'viem/actions'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { assertChain, type WriteParameters } from '../send.js'
import {
  type OperatorAVSRegistration,
  operatorAVSRegistrationTypes,
} from '../signatures/operatorAVSRegistration.js'
import { signatureDomain, signerOf } from '../signatures/signatureDomain.js'
import type { WriteClient } from '../types.js'

export type SignOperatorAVSRegistrationParameters = WriteParameters & {
  /** Who may register the signer. */
  avs: Address
  /** Last second, of Unix time, in which the signature is valid. */
  expiry: bigint
  /** Makes the registration unique; default: random. */
  salt?: Hex | undefined
}

export type SignOperatorAVSRegistrationReturnType = OperatorAVSRegistration

/**
 * Signs an operator's consent to being registered to an AVS in the AVSDirectory. The account is the operator. Nothing is
 * sent; the AVS passes the result to `registerOperatorToAVS`, and `cancelSalt` takes it back.
 *
 * @throws RestackError `NoAccount`, `WrongChain`, `Rejected`, `RpcUnreachable`
 *
 * @example
 * const registration = await signOperatorAVSRegistration(operatorClient, { deployment, avs, expiry })
 * await registerOperatorToAVS(avsClient, { deployment, operator, registration })
 */
export async function signOperatorAVSRegistration(
  client: WriteClient,
  {
    deployment,
    account = client.account,
    avs,
    expiry,
    salt = bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
  }: SignOperatorAVSRegistrationParameters,
): Promise<SignOperatorAVSRegistrationReturnType> {
  try {
    const signer = signerOf(account)
    await assertChain(client, deployment)
    const domain = await signatureDomain(client, {
      chainId: deployment.chainId,
      contract: contractAddress(deployment, 'avsDirectory'),
    })
    const signature = await signTypedData(client, {
      account: signer,
      domain,
      types: operatorAVSRegistrationTypes,
      primaryType: 'OperatorAVSRegistration',
      message: { operator: signer.address, avs, salt, expiry },
    })
    return { signature, salt, expiry }
  } catch (error) {
    throw toCoreError(error)
  }
}

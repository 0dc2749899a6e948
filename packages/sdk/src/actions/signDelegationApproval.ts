import { type Address, bytesToHex, type Hex } from 'viem'
import { signTypedData } from 'viem/actions'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { assertChain, type WriteParameters } from '../send.js'
import { type DelegationApproval, delegationApprovalTypes } from '../signatures/delegationApproval.js'
import { signatureDomain, signerOf } from '../signatures/signatureDomain.js'
import type { WriteClient } from '../types.js'

export type SignDelegationApprovalParameters = WriteParameters & {
  /** Who may delegate. */
  staker: Address
  /** To whom. */
  operator: Address
  /** Last second, of Unix time, in which the approval is valid. */
  expiry: bigint
  /** Makes the approval unique; default: random. */
  salt?: Hex | undefined
}

export type SignDelegationApprovalReturnType = DelegationApproval

/**
 * Signs an operator's consent to one staker's delegation. The account must be the operator's delegation approver.
 * Nothing is sent; the staker passes the result to `delegateTo` or `redelegate`.
 *
 * @throws RestackError `NoAccount`, `WrongChain`, `Rejected`, `RpcUnreachable`
 *
 * @example
 * const approval = await signDelegationApproval(approverClient, { deployment, staker, operator, expiry })
 * await delegateTo(stakerClient, { deployment, operator, approval })
 */
export async function signDelegationApproval(
  client: WriteClient,
  {
    deployment,
    account = client.account,
    staker,
    operator,
    expiry,
    salt = bytesToHex(crypto.getRandomValues(new Uint8Array(32))),
  }: SignDelegationApprovalParameters,
): Promise<SignDelegationApprovalReturnType> {
  try {
    const signer = signerOf(account)
    await assertChain(client, deployment)
    const domain = await signatureDomain(client, {
      chainId: deployment.chainId,
      contract: contractAddress(deployment, 'delegationManager'),
    })
    const signature = await signTypedData(client, {
      account: signer,
      domain,
      types: delegationApprovalTypes,
      primaryType: 'DelegationApproval',
      message: { delegationApprover: signer.address, staker, operator, salt, expiry },
    })
    return { signature, expiry, salt }
  } catch (error) {
    throw toCoreError(error)
  }
}

import type { Address, Hex } from 'viem'
import { readContract, signTypedData } from 'viem/actions'
import { strategyAbi, strategyManagerAbi } from '../abi/index.js'
import { contractAddress } from '../contractAddress.js'
import { toCoreError } from '../errors/toCoreError.js'
import { assertChain, type WriteParameters } from '../send.js'
import { signatureDomain, signerOf } from '../signatures/signatureDomain.js'
import type { WriteClient } from '../types.js'

export type SignDepositParameters = WriteParameters & {
  strategy: Address
  /** Default: the strategy's token. */
  token?: Address | undefined
  /** Amount in the token's smallest unit. */
  amount: bigint
  /** Last second, of Unix time, in which the signature is valid. */
  expiry: bigint
  /** Default: the staker's next one. */
  nonce?: bigint | undefined
}

export type SignDepositReturnType = {
  staker: Address
  signature: Hex
  expiry: bigint
  nonce: bigint
}

/** The EIP-712 type of chapter 01 §3.11. */
const depositTypes = {
  Deposit: [
    { name: 'staker', type: 'address' },
    { name: 'strategy', type: 'address' },
    { name: 'token', type: 'address' },
    { name: 'amount', type: 'uint256' },
    { name: 'nonce', type: 'uint256' },
    { name: 'expiry', type: 'uint256' },
  ],
} as const

/**
 * Signs a staker's consent to being credited a deposit that somebody else pays and sends with
 * `depositIntoStrategyWithSignature`. The account is the staker. Nothing is sent.
 *
 * @throws RestackError `NoAccount`, `WrongChain`, `Rejected`, `RpcUnreachable`
 *
 * @example
 * const deposit = await signDeposit(stakerClient, { deployment, strategy, amount, expiry })
 * await depositIntoStrategyWithSignature(payerClient, { deployment, strategy, amount, ...deposit })
 */
export async function signDeposit(
  client: WriteClient,
  {
    deployment,
    account = client.account,
    strategy,
    token: givenToken,
    amount,
    expiry,
    nonce: givenNonce,
  }: SignDepositParameters,
): Promise<SignDepositReturnType> {
  try {
    const signer = signerOf(account)
    const staker = signer.address
    const contract = contractAddress(deployment, 'strategyManager')
    await assertChain(client, deployment)
    const [domain, token, nonce] = await Promise.all([
      signatureDomain(client, { chainId: deployment.chainId, contract }),
      givenToken ??
        readContract(client, { address: strategy, abi: strategyAbi, functionName: 'underlyingToken' }),
      givenNonce ??
        readContract(client, {
          address: contract,
          abi: strategyManagerAbi,
          functionName: 'nonces',
          args: [staker],
        }),
    ])
    const signature = await signTypedData(client, {
      account: signer,
      domain,
      types: depositTypes,
      primaryType: 'Deposit',
      message: { staker, strategy, token, amount, nonce, expiry },
    })
    return { staker, signature, expiry, nonce }
  } catch (error) {
    throw toCoreError(error)
  }
}

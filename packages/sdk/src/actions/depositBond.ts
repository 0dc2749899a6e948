import type { Hash } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type DepositBondParameters = WriteParameters & {
  /** Wei. */
  amount: bigint
}

export type DepositBondReturnType = Hash

/**
 * Adds ETH to the sender's balance in the RootPoster, from which its bonds are taken.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `ContractNotDeployed`, `InsufficientFunds`
 *
 * @example
 * await depositBond(client, { deployment, amount: 10n ** 18n })
 */
export async function depositBond(
  client: WriteClient,
  parameters: DepositBondParameters,
): Promise<DepositBondReturnType> {
  return send(client, { ...parameters, call: await prepareDepositBond(client, parameters) })
}

/** The call of `depositBond`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareDepositBond(
  _client: ReadClient,
  { deployment, amount }: DepositBondParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'deposit',
    args: [],
    value: amount,
  })
}

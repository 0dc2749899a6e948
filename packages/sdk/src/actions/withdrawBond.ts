import type { Address, Hash } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type WithdrawBondParameters = WriteParameters & {
  /** Wei: what is not locked. */
  amount: bigint
  /** Who receives it. */
  recipient: Address
}

export type WithdrawBondReturnType = Hash

/**
 * Takes ETH out of the sender's balance in the RootPoster: what no root or challenge locks.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `ContractNotDeployed`, `InsufficientBalance`, `ETHTransferFailed`
 *
 * @example
 * await withdrawBond(client, { deployment, amount: 10n ** 18n, recipient: client.account.address })
 */
export async function withdrawBond(
  client: WriteClient,
  parameters: WithdrawBondParameters,
): Promise<WithdrawBondReturnType> {
  return send(client, { ...parameters, call: await prepareWithdrawBond(client, parameters) })
}

/** The call of `withdrawBond`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareWithdrawBond(
  _client: ReadClient,
  { deployment, amount, recipient }: WithdrawBondParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'withdraw',
    args: [amount, recipient],
  })
}

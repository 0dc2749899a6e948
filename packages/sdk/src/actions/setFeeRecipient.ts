import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetFeeRecipientParameters = WriteParameters & {
  feeRecipient: Address
}

export type SetFeeRecipientReturnType = Hash

/**
 * Sets who receives the protocol's fee. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `InvalidAddressZero`
 *
 * @example
 * await setFeeRecipient(client, { deployment, feeRecipient })
 */
export async function setFeeRecipient(
  client: WriteClient,
  parameters: SetFeeRecipientParameters,
): Promise<SetFeeRecipientReturnType> {
  return send(client, { ...parameters, call: await prepareSetFeeRecipient(client, parameters) })
}

/** The call of `setFeeRecipient`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetFeeRecipient(
  _client: ReadClient,
  { deployment, feeRecipient }: SetFeeRecipientParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setFeeRecipient',
    args: [feeRecipient],
  })
}

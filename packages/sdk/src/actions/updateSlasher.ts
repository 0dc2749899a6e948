import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type UpdateSlasherParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** The new slasher. */
  slasher: Address
}

export type UpdateSlasherReturnType = Hash

/**
 * Names another account that may slash the members of an operator set. It takes effect after the allocation
 * configuration delay.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperatorSet`, `SlasherNotSet`, `InputAddressZero`
 *
 * @example
 * const hash = await updateSlasher(client, { deployment, operatorSet: { avs, id: 1 }, slasher })
 */
export async function updateSlasher(
  client: WriteClient,
  parameters: UpdateSlasherParameters,
): Promise<UpdateSlasherReturnType> {
  return send(client, { ...parameters, call: await prepareUpdateSlasher(client, parameters) })
}

/** The call of `updateSlasher`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareUpdateSlasher(
  _client: ReadClient,
  { deployment, operatorSet, slasher }: UpdateSlasherParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'updateSlasher',
    args: [operatorSet, slasher],
  })
}

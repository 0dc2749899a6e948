import type { Address, Hash } from 'viem'
import { pauserRegistryAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetIsPauserParameters = WriteParameters & {
  /** The account. */
  pauser: Address
  /** Whether it may pause from now on. */
  canPause: boolean
}

export type SetIsPauserReturnType = Hash

/**
 * Makes an account a pauser, or no longer one. The sender must be the unpauser.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyUnpauser`, `InputAddressZero`
 *
 * @example
 * const hash = await setIsPauser(client, { deployment, pauser, canPause: true })
 */
export async function setIsPauser(
  client: WriteClient,
  parameters: SetIsPauserParameters,
): Promise<SetIsPauserReturnType> {
  return send(client, { ...parameters, call: await prepareSetIsPauser(client, parameters) })
}

/** The call of `setIsPauser`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetIsPauser(
  _client: ReadClient,
  { deployment, pauser, canPause }: SetIsPauserParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'pauserRegistry',
    abi: pauserRegistryAbi,
    functionName: 'setIsPauser',
    args: [pauser, canPause],
  })
}

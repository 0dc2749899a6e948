import type { Address, Hash } from 'viem'
import { eigenPodManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetProofTimestampSetterParameters = WriteParameters & {
  /** Who may set the fork timestamp from now on. */
  setter: Address
}

export type SetProofTimestampSetterReturnType = Hash

/**
 * Names the account that may call `setPectraForkTimestamp`. The sender must be the EigenPodManager's owner, which is
 * the timelock.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`
 *
 * @example
 * const hash = await setProofTimestampSetter(client, { deployment, setter })
 */
export async function setProofTimestampSetter(
  client: WriteClient,
  parameters: SetProofTimestampSetterParameters,
): Promise<SetProofTimestampSetterReturnType> {
  return send(client, { ...parameters, call: await prepareSetProofTimestampSetter(client, parameters) })
}

/** The call of `setProofTimestampSetter`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetProofTimestampSetter(
  _client: ReadClient,
  { deployment, setter }: SetProofTimestampSetterParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'eigenPodManager',
    abi: eigenPodManagerAbi,
    functionName: 'setProofTimestampSetter',
    args: [setter],
  })
}

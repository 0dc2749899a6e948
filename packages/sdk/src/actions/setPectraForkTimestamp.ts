import type { Hash } from 'viem'
import { eigenPodManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetPectraForkTimestampParameters = WriteParameters & {
  /** Second of Unix time from which the layout of the fork's beacon states counts. */
  timestamp: bigint
}

export type SetPectraForkTimestampReturnType = Hash

/**
 * Says when the Pectra fork changed the beacon state's layout. The sender must be the account that
 * `setProofTimestampSetter` named.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyProofTimestampSetter`
 *
 * @example
 * const hash = await setPectraForkTimestamp(client, { deployment, timestamp: 1_746_612_311n })
 */
export async function setPectraForkTimestamp(
  client: WriteClient,
  parameters: SetPectraForkTimestampParameters,
): Promise<SetPectraForkTimestampReturnType> {
  return send(client, { ...parameters, call: await prepareSetPectraForkTimestamp(client, parameters) })
}

/** The call of `setPectraForkTimestamp`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetPectraForkTimestamp(
  _client: ReadClient,
  { deployment, timestamp }: SetPectraForkTimestampParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'eigenPodManager',
    abi: eigenPodManagerAbi,
    functionName: 'setPectraForkTimestamp',
    args: [timestamp],
  })
}

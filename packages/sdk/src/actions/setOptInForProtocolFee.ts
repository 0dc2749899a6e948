import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetOptInForProtocolFeeParameters = WriteParameters & {
  /** Who submits rewards; the sender must be it, its admin or its appointee. */
  submitter: Address
  /** Whether a fifth of what it submits from now on is the protocol's. */
  optIn: boolean
}

export type SetOptInForProtocolFeeReturnType = Hash

/**
 * Has the protocol's fee taken from the rewards that an account submits, or no more.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`
 *
 * @example
 * await setOptInForProtocolFee(client, { deployment, submitter: avs, optIn: true })
 */
export async function setOptInForProtocolFee(
  client: WriteClient,
  parameters: SetOptInForProtocolFeeParameters,
): Promise<SetOptInForProtocolFeeReturnType> {
  return send(client, { ...parameters, call: await prepareSetOptInForProtocolFee(client, parameters) })
}

/** The call of `setOptInForProtocolFee`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetOptInForProtocolFee(
  _client: ReadClient,
  { deployment, submitter, optIn }: SetOptInForProtocolFeeParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setOptInForProtocolFee',
    args: [submitter, optIn],
  })
}

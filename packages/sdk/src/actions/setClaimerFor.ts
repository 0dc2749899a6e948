import type { Address, Hash } from 'viem'
import { rewardsCoordinatorAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetClaimerForParameters = WriteParameters & {
  /** Who may claim from now on; the zero address: the earner itself. */
  claimer: Address
  /** An operator or an AVS with sets, of which the sender is admin or appointee; default: the sender. */
  earner?: Address | undefined
}

export type SetClaimerForReturnType = Hash

/**
 * Names who claims the rewards of an earner, in place of itself.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidEarner`
 *
 * @example
 * await setClaimerFor(client, { deployment, claimer })
 */
export async function setClaimerFor(
  client: WriteClient,
  parameters: SetClaimerForParameters,
): Promise<SetClaimerForReturnType> {
  return send(client, { ...parameters, call: await prepareSetClaimerFor(client, parameters) })
}

/** The call of `setClaimerFor`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetClaimerFor(
  _client: ReadClient,
  { deployment, claimer, earner }: SetClaimerForParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rewardsCoordinator',
    abi: rewardsCoordinatorAbi,
    functionName: 'setClaimerFor',
    args: earner ? [earner, claimer] : [claimer],
  })
}

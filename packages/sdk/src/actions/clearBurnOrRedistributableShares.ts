import type { Hash } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type ClearBurnOrRedistributableSharesParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** Number of the slash within the set. */
  slashId: bigint
}

export type ClearBurnOrRedistributableSharesReturnType = Hash

/**
 * Turns what a slash took, in every strategy, into tokens for the redistribution recipient, or burns them.
 * Anyone may, once the slash resolution delay is over.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `SlashResolutionPending`, `CurrentlyPaused`
 *
 * @example
 * const hash = await clearBurnOrRedistributableShares(client, { deployment, operatorSet: { avs, id: 1 }, slashId: 1n })
 */
export async function clearBurnOrRedistributableShares(
  client: WriteClient,
  parameters: ClearBurnOrRedistributableSharesParameters,
): Promise<ClearBurnOrRedistributableSharesReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareClearBurnOrRedistributableShares(client, parameters),
  })
}

/** The call of `clearBurnOrRedistributableShares`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareClearBurnOrRedistributableShares(
  _client: ReadClient,
  { deployment, operatorSet, slashId }: ClearBurnOrRedistributableSharesParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'clearBurnOrRedistributableShares',
    args: [operatorSet, slashId],
  })
}

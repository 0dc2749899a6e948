import type { Address, Hash } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type ClearBurnOrRedistributableSharesByStrategyParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** Number of the slash within the set. */
  slashId: bigint
  /** The strategy. */
  strategy: Address
}

export type ClearBurnOrRedistributableSharesByStrategyReturnType = Hash

/**
 * Does for one strategy what `clearBurnOrRedistributableShares` does for all of a slash.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `SlashResolutionPending`, `CurrentlyPaused`
 *
 * @example
 * const hash = await clearBurnOrRedistributableSharesByStrategy(client, { deployment, operatorSet: { avs, id: 1 }, slashId: 1n, strategy })
 */
export async function clearBurnOrRedistributableSharesByStrategy(
  client: WriteClient,
  parameters: ClearBurnOrRedistributableSharesByStrategyParameters,
): Promise<ClearBurnOrRedistributableSharesByStrategyReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareClearBurnOrRedistributableSharesByStrategy(client, parameters),
  })
}

/** The call of `clearBurnOrRedistributableSharesByStrategy`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareClearBurnOrRedistributableSharesByStrategy(
  _client: ReadClient,
  { deployment, operatorSet, slashId, strategy }: ClearBurnOrRedistributableSharesByStrategyParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'clearBurnOrRedistributableSharesByStrategy',
    args: [operatorSet, slashId, strategy],
  })
}

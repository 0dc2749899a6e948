import type { Address, Hash } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import type { OperatorSet, WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function clearBurnOrRedistributableSharesByStrategy(
  client: WriteClient,
  { operatorSet, slashId, strategy, ...rest }: ClearBurnOrRedistributableSharesByStrategyParameters,
): Promise<ClearBurnOrRedistributableSharesByStrategyReturnType> {
  return write(client, {
    ...rest,
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'clearBurnOrRedistributableSharesByStrategy',
    args: [operatorSet, slashId, strategy],
  })
}

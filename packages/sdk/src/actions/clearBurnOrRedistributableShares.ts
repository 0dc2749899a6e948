import type { Hash } from 'viem'
import { strategyManagerAbi } from '../abi/index.js'
import type { OperatorSet, WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function clearBurnOrRedistributableShares(
  client: WriteClient,
  { operatorSet, slashId, ...rest }: ClearBurnOrRedistributableSharesParameters,
): Promise<ClearBurnOrRedistributableSharesReturnType> {
  return write(client, {
    ...rest,
    contract: 'strategyManager',
    abi: strategyManagerAbi,
    functionName: 'clearBurnOrRedistributableShares',
    args: [operatorSet, slashId],
  })
}

import type { Hash } from 'viem'
import { eigenPodManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type ScheduleForkParameters = WriteParameters & {
  /** Nominal second, of Unix time, of the fork. */
  forkTimestamp: bigint
  /** Where beacon states keep their lists from then on. */
  layout: { stateHeight: number; validatorsField: number; balancesField: number }
}

export type ScheduleForkReturnType = Hash

/**
 * Announces a fork that changes where a beacon state keeps its lists. The sender is the owner, a timelock on most deployments.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `ForkTooSoon`, `InvalidForkLayout`
 *
 * @example
 * await scheduleFork(client, { deployment, forkTimestamp, layout })
 */
export async function scheduleFork(
  client: WriteClient,
  parameters: ScheduleForkParameters,
): Promise<ScheduleForkReturnType> {
  return send(client, { ...parameters, call: await prepareScheduleFork(client, parameters) })
}

/** The call of `scheduleFork`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareScheduleFork(
  _client: ReadClient,
  { deployment, forkTimestamp, layout }: ScheduleForkParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'eigenPodManager',
    abi: eigenPodManagerAbi,
    functionName: 'scheduleFork',
    args: [forkTimestamp, layout],
  })
}

import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type StartCheckpointParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** Refuses where no ETH in the pod waits to be credited. Default: false. */
  revertIfNoBalance?: boolean | undefined
}

export type StartCheckpointReturnType = Hash

/**
 * Begins a recount of a pod: ETH in it as of now, validators as of the parent beacon block. It ends at once if no validator
 * is active, else with the proof of the last one (`verifyCheckpointMultiproof`). The sender is the owner or its proof submitter.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwnerOrProofSubmitter`, `CheckpointAlreadyActive`, `CannotCheckpointTwiceInSingleBlock`,
 * `NoBalanceToCheckpoint`, `InvalidEIP4788Response`, `TimestampTooCloseToFork`, `FullySlashed`, `CurrentlyPaused`
 *
 * @example
 * await startCheckpoint(client, { deployment, pod })
 */
export async function startCheckpoint(
  client: WriteClient,
  parameters: StartCheckpointParameters,
): Promise<StartCheckpointReturnType> {
  return send(client, { ...parameters, call: await prepareStartCheckpoint(client, parameters) })
}

/** The call of `startCheckpoint`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareStartCheckpoint(
  _client: ReadClient,
  { deployment, pod, revertIfNoBalance = false }: StartCheckpointParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'startCheckpoint',
    args: [revertIfNoBalance],
  })
}

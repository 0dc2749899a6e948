import type { Address, Hash } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import type { StaleBalanceProof } from '../pods/proofs.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type VerifyStaleBalanceParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** Time of an execution block of the last 27 hours; the proof is of its parent beacon block. */
  beaconTimestamp: bigint
  /** From `proveStaleBalance` of @restack/beacon. */
  stale: StaleBalanceProof
}

export type VerifyStaleBalanceReturnType = Hash

/**
 * Begins a checkpoint of somebody's pod, because the beacon chain slashed one of its validators. Anyone may.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `BeaconTimestampTooFarInPast`, `ValidatorNotActiveInPod`, `ValidatorNotSlashedOnBeaconChain`,
 * `CheckpointAlreadyActive`, `InvalidProof`, `InvalidProofLength`, `TimestampOutOfRange`, `InvalidEIP4788Response`,
 * `CurrentlyPaused`
 *
 * @example
 * await verifyStaleBalance(client, { deployment, pod, beaconTimestamp, stale })
 */
export async function verifyStaleBalance(
  client: WriteClient,
  parameters: VerifyStaleBalanceParameters,
): Promise<VerifyStaleBalanceReturnType> {
  return send(client, { ...parameters, call: await prepareVerifyStaleBalance(client, parameters) })
}

/** The call of `verifyStaleBalance`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareVerifyStaleBalance(
  _client: ReadClient,
  { deployment, pod, beaconTimestamp, stale }: VerifyStaleBalanceParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'verifyStaleBalance',
    args: [beaconTimestamp, stale.stateRootProof, stale.proof],
  })
}

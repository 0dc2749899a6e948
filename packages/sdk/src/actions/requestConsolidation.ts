import type { Address, Hash, Hex } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { requestFees } from '../pods/requestFees.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RequestConsolidationParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** Source and target the same: a switch to compounding (0x02) credentials. */
  requests: readonly { srcPubkey: Hex; targetPubkey: Hex }[]
  /** Wei to pay in all; what is too much comes back. Default: the present fee for each and a quarter more. */
  value?: bigint | undefined
}

export type RequestConsolidationReturnType = Hash

/**
 * Asks the beacon chain to merge validators into others of the pod, or to let them compound (EIP-7251). The sender is the owner
 * or its proof submitter. The beacon chain may ignore a request.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwnerOrProofSubmitter`, `ValidatorNotActiveInPod`, `InvalidPubKeyLength`, `InsufficientFunds`,
 * `FeeQueryFailed`, `PredeployFailed`, `CurrentlyPaused`
 *
 * @example
 * await requestConsolidation(client, { deployment, pod, requests })
 */
export async function requestConsolidation(
  client: WriteClient,
  parameters: RequestConsolidationParameters,
): Promise<RequestConsolidationReturnType> {
  return send(client, { ...parameters, call: await prepareRequestConsolidation(client, parameters) })
}

/** The call of `requestConsolidation`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRequestConsolidation(
  client: ReadClient,
  { deployment, pod, requests, value }: RequestConsolidationParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'requestConsolidation',
    args: [requests],
    value:
      value ??
      (await requestFees(client, {
        pod,
        functionName: 'getConsolidationRequestFee',
        count: requests.length,
      })),
  })
}

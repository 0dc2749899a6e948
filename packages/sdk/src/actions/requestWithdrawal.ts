import type { Address, Hash, Hex } from 'viem'
import { eigenPodAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { requestFees } from '../pods/requestFees.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type RequestWithdrawalParameters = WriteParameters & {
  /** The pod. */
  pod: Address
  /** Amounts in gwei; 0 is a full exit, more is for compounding (0x02) validators only. */
  requests: readonly { pubkey: Hex; amountGwei: bigint }[]
  /** Wei to pay in all; what is too much comes back. Default: the present fee for each and a quarter more. */
  value?: bigint | undefined
}

export type RequestWithdrawalReturnType = Hash

/**
 * Asks the beacon chain to let validators of the pod exit, or to pay out a part of them (EIP-7002). The money comes to the pod,
 * where a checkpoint credits it. The sender is the owner or its proof submitter. The beacon chain may ignore a request.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyEigenPodOwnerOrProofSubmitter`, `ValidatorNotActiveInPod`, `InvalidPubKeyLength`, `InsufficientFunds`,
 * `FeeQueryFailed`, `PredeployFailed`, `CurrentlyPaused`
 *
 * @example
 * await requestWithdrawal(client, { deployment, pod, requests })
 */
export async function requestWithdrawal(
  client: WriteClient,
  parameters: RequestWithdrawalParameters,
): Promise<RequestWithdrawalReturnType> {
  return send(client, { ...parameters, call: await prepareRequestWithdrawal(client, parameters) })
}

/** The call of `requestWithdrawal`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRequestWithdrawal(
  client: ReadClient,
  { deployment, pod, requests, value }: RequestWithdrawalParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: pod,
    abi: eigenPodAbi,
    functionName: 'requestWithdrawal',
    args: [requests],
    value:
      value ??
      (await requestFees(client, { pod, functionName: 'getWithdrawalRequestFee', count: requests.length })),
  })
}

import type { Address, Hash } from 'viem'
import { eigenPodManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type AddPodImplementationParameters = WriteParameters & {
  /** A contract with the code of pods, made for this EigenPodManager. */
  implementation: Address
}

export type AddPodImplementationReturnType = Hash

/**
 * Offers later code to the pods. After the delay their owners may move to it (`setPodVersion`); nobody has to.
 * The sender is the owner, a timelock on most deployments.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `InvalidPodImplementation`
 *
 * @example
 * await addPodImplementation(client, { deployment, implementation })
 */
export async function addPodImplementation(
  client: WriteClient,
  parameters: AddPodImplementationParameters,
): Promise<AddPodImplementationReturnType> {
  return send(client, { ...parameters, call: await prepareAddPodImplementation(client, parameters) })
}

/** The call of `addPodImplementation`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareAddPodImplementation(
  _client: ReadClient,
  { deployment, implementation }: AddPodImplementationParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'eigenPodManager',
    abi: eigenPodManagerAbi,
    functionName: 'addPodImplementation',
    args: [implementation],
  })
}

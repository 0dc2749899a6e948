import type { Address, Hash } from 'viem'
import { rootPosterAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type SetRecomputerParameters = WriteParameters & {
  recomputer: Address
  isRegistered: boolean
  /** So many recomputers decide from now on: more than half of them. */
  decisionThreshold: number
}

export type SetRecomputerReturnType = Hash

/**
 * Registers who recomputes and votes, or strikes it off, and says how many decide. The sender is the owner.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotOwner`, `InvalidThreshold`
 *
 * @example
 * await setRecomputer(client, { deployment, recomputer, isRegistered: true, decisionThreshold: 2 })
 */
export async function setRecomputer(
  client: WriteClient,
  parameters: SetRecomputerParameters,
): Promise<SetRecomputerReturnType> {
  return send(client, { ...parameters, call: await prepareSetRecomputer(client, parameters) })
}

/** The call of `setRecomputer`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareSetRecomputer(
  _client: ReadClient,
  { deployment, recomputer, isRegistered, decisionThreshold }: SetRecomputerParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'rootPoster',
    abi: rootPosterAbi,
    functionName: 'setRecomputer',
    args: [recomputer, isRegistered, decisionThreshold],
  })
}

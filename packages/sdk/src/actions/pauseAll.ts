import type { Address, Hash } from 'viem'
import { type Call, encodeCall } from '../call.js'
import { type PausableContract, pausableAbi } from '../pausing.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type PauseAllParameters = WriteParameters & {
  /** Name of the contract, or the address of a strategy. */
  contract: PausableContract | Address
}

export type PauseAllReturnType = Hash

/**
 * Pauses whatever can be paused of a contract, at once. The sender must be a pauser.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyPauser`
 *
 * @example
 * await pauseAll(client, { deployment, contract: 'delegationManager' })
 */
export async function pauseAll(
  client: WriteClient,
  parameters: PauseAllParameters,
): Promise<PauseAllReturnType> {
  return send(client, { ...parameters, call: await preparePauseAll(client, parameters) })
}

/** The call of `pauseAll`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function preparePauseAll(
  _client: ReadClient,
  { deployment, contract }: PauseAllParameters,
): Promise<Call> {
  return encodeCall(deployment, { contract, abi: pausableAbi, functionName: 'pauseAll', args: [] })
}

import type { Address, Hash } from 'viem'
import { type Call, encodeCall } from '../call.js'
import { bitmap, type PausableContract, pausableAbi, pausedStatus } from '../pausing.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type PauseParameters = WriteParameters & {
  /** Name of the contract, or the address of a strategy. */
  contract: PausableContract | Address
  /** Bits to pause beside those that are paused already; see `pauseBits`. */
  bits: readonly number[]
}

export type PauseReturnType = Hash

/**
 * Pauses functions of a contract at once. The sender must be a pauser.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyPauser`, `InvalidPauseBit`
 *
 * @example
 * await pause(client, { deployment, contract: 'strategyManager', bits: [pauseBits.strategyManager.deposits] })
 */
export async function pause(client: WriteClient, parameters: PauseParameters): Promise<PauseReturnType> {
  return send(client, { ...parameters, call: await preparePause(client, parameters) })
}

/** The call of `pause`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function preparePause(
  client: ReadClient,
  { deployment, contract, bits }: PauseParameters,
): Promise<Call> {
  const added = bitmap(bits)
  const status = await pausedStatus(client, deployment, contract)
  return encodeCall(deployment, { contract, abi: pausableAbi, functionName: 'pause', args: [status | added] })
}

import type { Address, Hash } from 'viem'
import { type Call, encodeCall } from '../call.js'
import { bitmap, type PausableContract, pausableAbi, pausedStatus } from '../pausing.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type UnpauseParameters = WriteParameters & {
  /** Name of the contract, or the address of a strategy. */
  contract: PausableContract | Address
  /** Bits to unpause; default: all. */
  bits?: readonly number[] | undefined
}

export type UnpauseReturnType = Hash

/**
 * Lets functions of a contract be used again. The sender must be the unpauser.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `OnlyUnpauser`, `InvalidPauseBit`
 *
 * @example
 * await unpause(client, { deployment, contract: 'strategyManager' })
 */
export async function unpause(
  client: WriteClient,
  parameters: UnpauseParameters,
): Promise<UnpauseReturnType> {
  return send(client, { ...parameters, call: await prepareUnpause(client, parameters) })
}

/** The call of `unpause`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareUnpause(
  client: ReadClient,
  { deployment, contract, bits }: UnpauseParameters,
): Promise<Call> {
  const status = bits ? (await pausedStatus(client, deployment, contract)) & ~bitmap(bits) : 0n
  return encodeCall(deployment, { contract, abi: pausableAbi, functionName: 'unpause', args: [status] })
}

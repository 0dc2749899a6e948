import type { Address, Hash } from 'viem'
import { bitmap, type PausableContract, pausableAbi, pausedStatus } from '../pausing.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export async function pause(
  client: WriteClient,
  { contract, bits, ...rest }: PauseParameters,
): Promise<PauseReturnType> {
  const added = bitmap(bits)
  const status = await pausedStatus(client, rest.deployment, contract)
  return write(client, { ...rest, contract, abi: pausableAbi, functionName: 'pause', args: [status | added] })
}

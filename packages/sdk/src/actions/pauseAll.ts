import type { Address, Hash } from 'viem'
import { type PausableContract, pausableAbi } from '../pausing.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function pauseAll(
  client: WriteClient,
  { contract, ...rest }: PauseAllParameters,
): Promise<PauseAllReturnType> {
  return write(client, { ...rest, contract, abi: pausableAbi, functionName: 'pauseAll', args: [] })
}

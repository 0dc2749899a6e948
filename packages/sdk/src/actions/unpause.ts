import type { Address, Hash } from 'viem'
import { bitmap, type PausableContract, pausableAbi, pausedStatus } from '../pausing.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
  { contract, bits, ...rest }: UnpauseParameters,
): Promise<UnpauseReturnType> {
  const status = bits ? (await pausedStatus(client, rest.deployment, contract)) & ~bitmap(bits) : 0n
  return write(client, { ...rest, contract, abi: pausableAbi, functionName: 'unpause', args: [status] })
}

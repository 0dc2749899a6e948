import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { OperatorSet, WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type UpdateSlasherParameters = WriteParameters & {
  /** The set: its AVS and its number. */
  operatorSet: OperatorSet
  /** The new slasher. */
  slasher: Address
}

export type UpdateSlasherReturnType = Hash

/**
 * Names another account that may slash the members of an operator set. It takes effect after the allocation
 * configuration delay.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperatorSet`, `SlasherNotSet`, `InputAddressZero`
 *
 * @example
 * const hash = await updateSlasher(client, { deployment, operatorSet: { avs, id: 1 }, slasher })
 */
export function updateSlasher(
  client: WriteClient,
  { operatorSet, slasher, ...rest }: UpdateSlasherParameters,
): Promise<UpdateSlasherReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'updateSlasher',
    args: [operatorSet, slasher],
  })
}

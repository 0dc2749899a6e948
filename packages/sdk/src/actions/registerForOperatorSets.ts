import type { Address, Hash, Hex } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type RegisterForOperatorSetsParameters = WriteParameters & {
  /** The operator; the sender must be it, its admin or its appointee. */
  operator: Address
  /** The AVS that has the sets. */
  avs: Address
  /** Numbers of the sets. */
  operatorSetIds: readonly number[]
  /** Handed to the AVS's registrar as it is. */
  data?: Hex | undefined
}

export type RegisterForOperatorSetsReturnType = Hash

/**
 * Makes an operator a member of operator sets of one AVS.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `InvalidOperator`, `InvalidOperatorSet`, `AlreadyMemberOfSet`,
 * `CurrentlyPaused`, `RevertedWithoutReason` (no registrar)
 *
 * @example
 * const hash = await registerForOperatorSets(client, { deployment, operator, avs, operatorSetIds: [1] })
 */
export function registerForOperatorSets(
  client: WriteClient,
  { operator, avs, operatorSetIds, data = '0x', ...rest }: RegisterForOperatorSetsParameters,
): Promise<RegisterForOperatorSetsReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'registerForOperatorSets',
    args: [operator, { avs, operatorSetIds, data }],
  })
}

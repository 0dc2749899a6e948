import type { Address, Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type DeregisterFromOperatorSetsParameters = WriteParameters & {
  /** The operator that leaves. */
  operator: Address
  /** The AVS that has the sets. */
  avs: Address
  /** Numbers of the sets. */
  operatorSetIds: readonly number[]
}

export type DeregisterFromOperatorSetsReturnType = Hash

/**
 * Ends the membership of an operator in operator sets of one AVS; the operator or the AVS may. The operator
 * can be slashed for a deallocation delay more.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidCaller`, `InvalidOperatorSet`, `NotMemberOfSet`, `CurrentlyPaused`
 *
 * @example
 * const hash = await deregisterFromOperatorSets(client, { deployment, operator, avs, operatorSetIds: [1] })
 */
export function deregisterFromOperatorSets(
  client: WriteClient,
  { operator, avs, operatorSetIds, ...rest }: DeregisterFromOperatorSetsParameters,
): Promise<DeregisterFromOperatorSetsReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'deregisterFromOperatorSets',
    args: [{ operator, avs, operatorSetIds }],
  })
}

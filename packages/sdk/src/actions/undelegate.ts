import type { Address, Hash } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type UndelegateParameters = WriteParameters & {
  /** Whose delegation ends. */
  staker: Address
}

export type UndelegateReturnType = Hash

/**
 * Ends a staker's delegation and queues all of its shares for withdrawal, one withdrawal a strategy. The
 * staker may do it, its operator, and the operator's approver.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NotActivelyDelegated`, `OperatorsCannotUndelegate`, `CallerCannotUndelegate`,
 * `CurrentlyPaused`
 *
 * @example
 * const hash = await undelegate(client, { deployment, staker: client.account.address })
 */
export function undelegate(
  client: WriteClient,
  { staker, ...rest }: UndelegateParameters,
): Promise<UndelegateReturnType> {
  return write(client, {
    ...rest,
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'undelegate',
    args: [staker],
  })
}

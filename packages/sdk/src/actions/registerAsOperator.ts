import { type Address, type Hash, zeroAddress } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

export type RegisterAsOperatorParameters = WriteParameters & {
  /** Account whose signature stakers need to delegate; default: none is needed. */
  delegationApprover?: Address | undefined
  /** Blocks from raising an allocation until it counts. */
  allocationDelayBlocks: number
  /** Where the operator describes itself. */
  metadataUri: string
}

export type RegisterAsOperatorReturnType = Hash

/**
 * Makes the sender an operator, for ever. Its own shares are delegated to itself.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `ActivelyDelegated`, `FullySlashed`, `CurrentlyPaused`
 *
 * @example
 * const hash = await registerAsOperator(client, { deployment, allocationDelayBlocks: 7200, metadataUri: 'https://operator.example/metadata.json' })
 */
export function registerAsOperator(
  client: WriteClient,
  {
    delegationApprover = zeroAddress,
    allocationDelayBlocks,
    metadataUri,
    ...rest
  }: RegisterAsOperatorParameters,
): Promise<RegisterAsOperatorReturnType> {
  return write(client, {
    ...rest,
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'registerAsOperator',
    args: [delegationApprover, allocationDelayBlocks, metadataUri],
  })
}

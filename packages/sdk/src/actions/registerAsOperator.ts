import { type Address, type Hash, zeroAddress } from 'viem'
import { delegationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

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
export async function registerAsOperator(
  client: WriteClient,
  parameters: RegisterAsOperatorParameters,
): Promise<RegisterAsOperatorReturnType> {
  return send(client, { ...parameters, call: await prepareRegisterAsOperator(client, parameters) })
}

/** The call of `registerAsOperator`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareRegisterAsOperator(
  _client: ReadClient,
  {
    deployment,
    delegationApprover = zeroAddress,
    allocationDelayBlocks,
    metadataUri,
  }: RegisterAsOperatorParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'delegationManager',
    abi: delegationManagerAbi,
    functionName: 'registerAsOperator',
    args: [delegationApprover, allocationDelayBlocks, metadataUri],
  })
}

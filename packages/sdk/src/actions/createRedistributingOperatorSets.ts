import { type Address, type Hash, parseAbi } from 'viem'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CreateRedistributingOperatorSetsParameters = WriteParameters & {
  /** The AVS; the sender must be it, its admin or its appointee. */
  avs: Address
  sets: readonly {
    /** Number of the new set, unused so far. */
    id: number
    /** Native ETH and EIGEN cannot be redistributed. */
    strategies: readonly Address[]
    /** Who receives what is slashed; can never be changed. */
    redistributionRecipient: Address
    /** Who may slash the members; default: the AVS itself. */
    slasher?: Address | undefined
  }[]
}

export type CreateRedistributingOperatorSetsReturnType = Hash

/** The overload that names a slasher; the other one is the same with the AVS. */
const createRedistributingOperatorSetsAbi = parseAbi([
  'struct CreateSetParams { uint32 operatorSetId; address[] strategies; address slasher; }',
  'function createRedistributingOperatorSets(address avs, CreateSetParams[] params, address[] redistributionRecipients)',
])

/**
 * Creates operator sets whose slashed stake goes to a recipient.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `NonexistentAVSMetadata`, `InputAddressZero`,
 * `InvalidRedistributionRecipient`, `InvalidOperatorSet`, `InvalidStrategy`, `StrategyAlreadyInOperatorSet`
 *
 * @example
 * await createRedistributingOperatorSets(client, {
 *   deployment,
 *   avs,
 *   sets: [{ id: 2, strategies: [strategy], redistributionRecipient: treasury }],
 * })
 */
export async function createRedistributingOperatorSets(
  client: WriteClient,
  parameters: CreateRedistributingOperatorSetsParameters,
): Promise<CreateRedistributingOperatorSetsReturnType> {
  return send(client, {
    ...parameters,
    call: await prepareCreateRedistributingOperatorSets(client, parameters),
  })
}

/** The call of `createRedistributingOperatorSets`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateRedistributingOperatorSets(
  _client: ReadClient,
  { deployment, avs, sets }: CreateRedistributingOperatorSetsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: createRedistributingOperatorSetsAbi,
    functionName: 'createRedistributingOperatorSets',
    args: [
      avs,
      sets.map(({ id, strategies, slasher = avs }) => ({ operatorSetId: id, strategies, slasher })),
      sets.map(({ redistributionRecipient }) => redistributionRecipient),
    ],
  })
}

import { type Address, type Hash, parseAbi } from 'viem'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { ReadClient, WriteClient } from '../types.js'

export type CreateOperatorSetsParameters = WriteParameters & {
  /** The AVS; the sender must be it, its admin or its appointee. */
  avs: Address
  sets: readonly {
    /** Number of the new set, unused so far. */
    id: number
    strategies: readonly Address[]
    /** Who may slash the members; default: the AVS itself. */
    slasher?: Address | undefined
  }[]
}

export type CreateOperatorSetsReturnType = Hash

/** The overload that names a slasher; the other one is the same with the AVS. */
const createOperatorSetsAbi = parseAbi([
  'struct CreateSetParams { uint32 operatorSetId; address[] strategies; address slasher; }',
  'function createOperatorSets(address avs, CreateSetParams[] params)',
])

/**
 * Creates operator sets whose slashed stake is burned.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `InvalidPermissions`, `NonexistentAVSMetadata`, `InvalidOperatorSet`,
 * `StrategyAlreadyInOperatorSet`, `InputAddressZero`
 *
 * @example
 * await updateAVSMetadataURI(client, { deployment, avs, metadataUri: 'https://avs.example/metadata.json' })
 * await createOperatorSets(client, { deployment, avs, sets: [{ id: 1, strategies: [strategy] }] })
 */
export async function createOperatorSets(
  client: WriteClient,
  parameters: CreateOperatorSetsParameters,
): Promise<CreateOperatorSetsReturnType> {
  return send(client, { ...parameters, call: await prepareCreateOperatorSets(client, parameters) })
}

/** The call of `createOperatorSets`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareCreateOperatorSets(
  _client: ReadClient,
  { deployment, avs, sets }: CreateOperatorSetsParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: createOperatorSetsAbi,
    functionName: 'createOperatorSets',
    args: [
      avs,
      sets.map(({ id, strategies, slasher = avs }) => ({ operatorSetId: id, strategies, slasher })),
    ],
  })
}

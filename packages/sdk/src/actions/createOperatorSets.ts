import { type Address, type Hash, parseAbi } from 'viem'
import type { WriteClient } from '../types.js'
import { type WriteParameters, write } from '../write.js'

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
export function createOperatorSets(
  client: WriteClient,
  { avs, sets, ...rest }: CreateOperatorSetsParameters,
): Promise<CreateOperatorSetsReturnType> {
  return write(client, {
    ...rest,
    contract: 'allocationManager',
    abi: createOperatorSetsAbi,
    functionName: 'createOperatorSets',
    args: [
      avs,
      sets.map(({ id, strategies, slasher = avs }) => ({ operatorSetId: id, strategies, slasher })),
    ],
  })
}

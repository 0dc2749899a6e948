import type { Hash } from 'viem'
import { allocationManagerAbi } from '../abi/index.js'
import { type Call, encodeCall } from '../call.js'
import { send, type WriteParameters } from '../send.js'
import type { OperatorSet, ReadClient, WriteClient } from '../types.js'

export type MigrateSlashersParameters = WriteParameters & {
  /** The sets; those that have a slasher in force already are skipped. */
  operatorSets: readonly OperatorSet[]
}

export type MigrateSlashersReturnType = Hash

/**
 * Gives sets made before slashers were stored the slasher that their AVS had appointed. Anyone may. Sets made by this
 * protocol's contracts have a slasher from the start, and nothing changes for them.
 *
 * @returns Hash of the transaction, which was simulated before it was sent.
 * @throws RestackError `NoContract`
 *
 * @example
 * const hash = await migrateSlashers(client, { deployment, operatorSets: [{ avs, id: 1 }] })
 */
export async function migrateSlashers(
  client: WriteClient,
  parameters: MigrateSlashersParameters,
): Promise<MigrateSlashersReturnType> {
  return send(client, { ...parameters, call: await prepareMigrateSlashers(client, parameters) })
}

/** The call of `migrateSlashers`, for batches, previews and wallets elsewhere. Nothing is sent. */
export async function prepareMigrateSlashers(
  _client: ReadClient,
  { deployment, operatorSets }: MigrateSlashersParameters,
): Promise<Call> {
  return encodeCall(deployment, {
    contract: 'allocationManager',
    abi: allocationManagerAbi,
    functionName: 'migrateSlashers',
    args: [operatorSets],
  })
}

import type { BeaconClient } from './createBeaconClient.js'
import type { BlockId } from './getHeader.js'
import { requestJson } from './request.js'
import { pendingPartialWithdrawalsAnswer } from './schemas.js'

/** A part of a balance on its way out, by EIP-7002. */
export type PendingPartialWithdrawal = {
  validatorIndex: number
  amountGwei: bigint
  withdrawableEpoch: number
}

/**
 * `/eth/v1/beacon/states/{stateId}/pending_partial_withdrawals`, of all validators.
 *
 * @throws RestackError `StateNotFound` and those of every request
 */
export async function getPendingPartialWithdrawals(
  client: BeaconClient,
  { stateId }: { stateId: BlockId },
): Promise<PendingPartialWithdrawal[]> {
  const { data } = await requestJson({
    schema: pendingPartialWithdrawalsAnswer,
    client,
    path: `/eth/v1/beacon/states/${stateId}/pending_partial_withdrawals`,
    missing: {
      code: 'StateNotFound',
      message: `The beacon node at ${client.name} does not list pending withdrawals of the state ${stateId}.`,
      remedy: 'Use a newer state, or a newer version of the node: Electra brought this list.',
    },
  })
  return data.map(({ validator_index, amount, withdrawable_epoch }) => ({
    validatorIndex: validator_index,
    amountGwei: amount,
    withdrawableEpoch: withdrawable_epoch,
  }))
}

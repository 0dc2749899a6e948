import type { Hex } from 'viem'
import type { Validator } from '../state/validator.js'
import type { BeaconClient } from './createBeaconClient.js'
import type { BlockId } from './getHeader.js'
import { requestJson } from './request.js'
import { validatorsAnswer } from './schemas.js'

/** A validator as the Beacon API gives it: without what a proof needs. */
export type ListedValidator = Omit<Validator, 'fields' | 'pubkeyHash'> & {
  /** Like `active_ongoing` or `withdrawal_done`. */
  status: string
}

/** How many validators are asked for at once: addresses stay short. */
const perRequest = 64

/**
 * `/eth/v1/beacon/states/{stateId}/validators` for some validators, in the order of the answers.
 *
 * @param ids Indices or public keys; unknown ones are left out by the node.
 * @throws RestackError `StateNotFound` and those of every request
 */
export async function getValidators(
  client: BeaconClient,
  { stateId, ids }: { stateId: BlockId; ids: readonly (number | Hex)[] },
): Promise<ListedValidator[]> {
  const found: ListedValidator[] = []
  for (let first = 0; first < ids.length; first += perRequest) {
    const part = ids.slice(first, first + perRequest).join(',')
    const { data } = await requestJson({
      schema: validatorsAnswer,
      client,
      path: `/eth/v1/beacon/states/${stateId}/validators?id=${part}`,
      missing: {
        code: 'StateNotFound',
        message: `The beacon node at ${client.name} has no state ${stateId}.`,
        remedy: 'Ask for a newer state, or use an archive node.',
      },
    })
    for (const { index, balance, status, validator } of data)
      found.push({
        index,
        status,
        balanceGwei: balance,
        pubkey: validator.pubkey,
        withdrawalCredentials: validator.withdrawal_credentials,
        effectiveBalanceGwei: validator.effective_balance,
        slashed: validator.slashed,
        activationEligibilityEpoch: validator.activation_eligibility_epoch,
        activationEpoch: validator.activation_epoch,
        exitEpoch: validator.exit_epoch,
        withdrawableEpoch: validator.withdrawable_epoch,
      })
  }
  return found
}

import { bytesToHex, type Hex } from 'viem'
import type { BeaconState } from './state.js'

export type ValidatorStatus =
  | 'pending_initialized'
  | 'pending_queued'
  | 'active_ongoing'
  | 'active_exiting'
  | 'active_slashed'
  | 'exited_unslashed'
  | 'exited_slashed'
  | 'withdrawal_possible'
  | 'withdrawal_done'

/** A validator as a state has it. Epochs that are not set are Infinity. */
export type MockValidator = {
  index: number
  pubkey: Hex
  withdrawalCredentials: Hex
  balanceGwei: bigint
  effectiveBalanceGwei: bigint
  slashed: boolean
  activationEligibilityEpoch: number
  activationEpoch: number
  exitEpoch: number
  withdrawableEpoch: number
  status: ValidatorStatus
}

/** All validators of a state at an epoch. */
export function validatorsOf(state: BeaconState, epoch: number): MockValidator[] {
  state.commit()
  const balances = state.balances.getAll()
  return state.validators.getAllReadonlyValues().map((validator, index) => {
    const { pubkey, withdrawalCredentials, effectiveBalance, ...rest } = validator
    const balance = balances[index] ?? 0
    return {
      index,
      pubkey: bytesToHex(pubkey),
      withdrawalCredentials: bytesToHex(withdrawalCredentials),
      balanceGwei: BigInt(balance),
      effectiveBalanceGwei: BigInt(effectiveBalance),
      ...rest,
      status: statusOf({ ...rest, balance }, epoch),
    }
  })
}

type Life = {
  activationEligibilityEpoch: number
  activationEpoch: number
  exitEpoch: number
  withdrawableEpoch: number
  slashed: boolean
  balance: number
}

/** The Beacon API's names for where a validator is in its life. */
function statusOf(life: Life, epoch: number): ValidatorStatus {
  if (epoch < life.activationEpoch) {
    return life.activationEligibilityEpoch === Number.POSITIVE_INFINITY
      ? 'pending_initialized'
      : 'pending_queued'
  }
  if (epoch < life.exitEpoch) {
    if (life.exitEpoch === Number.POSITIVE_INFINITY) return 'active_ongoing'
    return life.slashed ? 'active_slashed' : 'active_exiting'
  }
  if (epoch < life.withdrawableEpoch) return life.slashed ? 'exited_slashed' : 'exited_unslashed'
  return life.balance === 0 ? 'withdrawal_done' : 'withdrawal_possible'
}

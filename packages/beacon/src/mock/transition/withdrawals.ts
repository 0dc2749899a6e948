import type { MockConfig } from '../config.js'
import type { Withdrawal } from '../inputs.js'
import { type BeaconState, epochOf, isElectra } from '../state.js'
import {
  decreaseBalance,
  hasExecutionCredentials,
  maxEffectiveBalance,
  minActivationBalance,
  withdrawalAddress,
} from './validators.js'

/** Pending partial withdrawals that a slot makes at most, so that the sweep gets its turn. */
const maxPartials = 8

/**
 * Takes withdrawals out of the state: due partial withdrawals first, then a round through the registry for exited
 * validators and for balances above the limit.
 *
 * @param slots How many slots have passed, each of which may withdraw.
 */
export function withdraw(state: BeaconState, config: MockConfig, slots: number): Withdrawal[] {
  const limit = Math.min(config.maxWithdrawals * slots, maxWithdrawalsPerBlock)
  const withdrawals = [...partials(state, config, Math.min(maxPartials * slots, limit - 1))]
  sweep(state, config, limit, withdrawals)
  state.nextWithdrawalIndex += withdrawals.length
  return withdrawals
}

/** What one transaction on the execution chain can pay. */
const maxWithdrawalsPerBlock = 128

function* partials(state: BeaconState, config: MockConfig, limit: number): Generator<Withdrawal> {
  if (!isElectra(state)) return
  const epoch = epochOf(state, config)
  let handled = 0
  for (const {
    validatorIndex,
    amount,
    withdrawableEpoch,
  } of state.pendingPartialWithdrawals.getAllReadonlyValues()) {
    if (withdrawableEpoch > epoch || handled === limit) break
    handled++
    const validator = state.validators.getReadonly(validatorIndex)
    const excess = state.balances.get(validatorIndex) - minActivationBalance
    if (
      validator.exitEpoch !== Number.POSITIVE_INFINITY ||
      validator.effectiveBalance < minActivationBalance ||
      excess <= 0
    ) {
      continue
    }
    const amountGwei = Math.min(excess, Number(amount))
    decreaseBalance(state, validatorIndex, amountGwei)
    yield { validatorIndex, address: withdrawalAddress(validator), amountGwei }
  }
  if (handled > 0) state.pendingPartialWithdrawals = state.pendingPartialWithdrawals.sliceFrom(handled)
}

function sweep(state: BeaconState, config: MockConfig, limit: number, withdrawals: Withdrawal[]): void {
  const epoch = epochOf(state, config)
  state.commit()
  const validators = state.validators.getAllReadonlyValues()
  const balances = state.balances.getAll()
  for (let step = 0; step < validators.length && withdrawals.length < limit; step++) {
    const validatorIndex = state.nextWithdrawalValidatorIndex % validators.length
    state.nextWithdrawalValidatorIndex = (validatorIndex + 1) % validators.length
    const validator = validators[validatorIndex]
    const balance = balances[validatorIndex] ?? 0
    if (!validator || !hasExecutionCredentials(validator) || balance === 0) continue
    const most = isElectra(state) ? maxEffectiveBalance(validator) : minActivationBalance
    let amountGwei = 0
    if (validator.withdrawableEpoch <= epoch) amountGwei = balance
    else if (validator.effectiveBalance === most && balance > most) amountGwei = balance - most
    if (amountGwei === 0) continue
    decreaseBalance(state, validatorIndex, amountGwei)
    withdrawals.push({ validatorIndex, address: withdrawalAddress(validator), amountGwei })
  }
}

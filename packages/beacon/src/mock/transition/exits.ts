import type { MockConfig } from '../config.js'
import { type BeaconState, type ElectraState, epochOf, type FuluState, isElectra } from '../state.js'

/** Puts a validator into the exit queue, if it is in none. */
export function initiateExit(state: BeaconState, config: MockConfig, index: number): void {
  const validator = state.validators.get(index)
  if (validator.exitEpoch !== Number.POSITIVE_INFINITY) return
  validator.exitEpoch = isElectra(state)
    ? exitEpoch(state, config, validator.effectiveBalance)
    : nextEpoch(state, config)
  validator.withdrawableEpoch = validator.exitEpoch + config.withdrawableDelayEpochs
}

/** First epoch in which so much can leave: what is above the churn waits for later ones. */
export function exitEpoch(state: ElectraState | FuluState, config: MockConfig, amountGwei: number): number {
  const { epoch, left } = queue(
    config,
    state.earliestExitEpoch,
    state.exitBalanceToConsume,
    nextEpoch(state, config),
    amountGwei,
  )
  state.earliestExitEpoch = epoch
  state.exitBalanceToConsume = left
  return epoch
}

/** The same for what moves to another validator. */
export function consolidationEpoch(
  state: ElectraState | FuluState,
  config: MockConfig,
  amountGwei: number,
): number {
  const { epoch, left } = queue(
    config,
    state.earliestConsolidationEpoch,
    state.consolidationBalanceToConsume,
    nextEpoch(state, config),
    amountGwei,
  )
  state.earliestConsolidationEpoch = epoch
  state.consolidationBalanceToConsume = left
  return epoch
}

/** The earliest epoch for a change that is decided now. */
function nextEpoch(state: BeaconState, config: MockConfig): number {
  return epochOf(state, config) + 1 + config.exitDelayEpochs
}

function queue(config: MockConfig, queued: number, rest: bigint, next: number, amountGwei: number) {
  const churn = BigInt(config.churnGwei)
  const amount = BigInt(amountGwei)
  const available = queued < next ? churn : rest
  const epochs = amount > available ? (amount - available - 1n) / churn + 1n : 0n
  return { epoch: Math.max(queued, next) + Number(epochs), left: available + epochs * churn - amount }
}

import { ssz } from '@lodestar/types'
import type { MockConfig } from '../config.js'
import type { Act, Loss } from '../inputs.js'
import { type BeaconState, epochOf, isElectra } from '../state.js'
import { receiveDeposit } from './deposits.js'
import { initiateExit } from './exits.js'
import { addValidator, decreaseBalance, increaseBalance, online } from './validators.js'

/** Lets something happen to a validator. */
export function perform(state: BeaconState, config: MockConfig, act: Act): void {
  switch (act.type) {
    case 'slash':
      slash(state, config, act.validator, act.loss)
      break
    case 'exit':
      initiateExit(state, config, act.validator)
      break
    case 'changeBalance':
      if (act.amountGwei < 0) decreaseBalance(state, act.validator, -act.amountGwei)
      else increaseBalance(state, act.validator, act.amountGwei)
      break
    case 'setOnline':
      setOnline(state, act.validator, act.online)
      break
    case 'deposit':
      receiveDeposit(state, act.deposit)
      break
    case 'create':
      addValidator(state, { ...act, activationEpoch: epochOf(state, config) })
  }
}

/**
 * A validator is slashed; one that is already loses more. The later penalty in proportion to what others lost is
 * not modelled: 'half' and 'full' stand for it.
 */
function slash(state: BeaconState, config: MockConfig, index: number, loss: Loss): void {
  const epoch = epochOf(state, config)
  initiateExit(state, config, index)
  const validator = state.validators.get(index)
  const balance = state.balances.get(index)
  if (!validator.slashed) {
    validator.slashed = true
    validator.withdrawableEpoch = Math.max(
      validator.withdrawableEpoch,
      epoch + config.slashedWithdrawableDelayEpochs,
    )
    const cell = epoch % state.slashings.length
    state.slashings.set(cell, state.slashings.get(cell) + validator.effectiveBalance)
  }
  const lost = {
    minor: Math.floor(validator.effectiveBalance / (isElectra(state) ? 4096 : 32)),
    half: Math.floor(balance / 2),
    full: balance,
  }
  decreaseBalance(state, index, lost[loss])
}

/** New lists, since setting an element of this one only adds flags. */
function setOnline(state: BeaconState, validator: number, isOnline: boolean): void {
  for (const list of ['previousEpochParticipation', 'currentEpochParticipation'] as const) {
    const flags = state[list].getAll()
    flags[validator] = isOnline ? online : 0
    state[list] = ssz.altair.EpochParticipation.toViewDU(flags)
  }
}

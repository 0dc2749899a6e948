import { requireUnpauser } from '../core/access.js'
import { ZERO_ADDRESS } from '../core/constants.js'
import { emit, exclude, include, transact, write } from '../core/run.js'
import { require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'

/** PauserRegistry (chapter 01 §3.9). */

/** Errors: `OnlyUnpauser`, `InputAddressZero`. */
export function setIsPauser(
  state: State,
  { caller, newPauser, canPause }: { caller: Address; newPauser: Address; canPause: boolean },
): Outcome<void> {
  return transact(state, (run) => {
    requireUnpauser(state, caller)
    require(newPauser !== ZERO_ADDRESS, 'InputAddressZero')
    if (canPause) include(run, state.pausers, newPauser)
    else exclude(run, state.pausers, newPauser)
    emit(run, state.config.contracts.pauserRegistry, 'PauserStatusChanged', { pauser: newPauser, canPause })
  })
}

/** Errors: `OnlyUnpauser`, `InputAddressZero`. */
export function setUnpauser(
  state: State,
  { caller, newUnpauser }: { caller: Address; newUnpauser: Address },
): Outcome<void> {
  return transact(state, (run) => {
    requireUnpauser(state, caller)
    require(newUnpauser !== ZERO_ADDRESS, 'InputAddressZero')
    emit(run, state.config.contracts.pauserRegistry, 'UnpauserChanged', {
      previousUnpauser: state.unpauser,
      newUnpauser,
    })
    write(run, state, 'unpauser', newUnpauser)
  })
}

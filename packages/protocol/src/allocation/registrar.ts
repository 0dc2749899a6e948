import { requireAuthority } from '../core/access.js'
import { avsOf } from '../core/records.js'
import { emit, transact, write } from '../core/run.js'
import { SELECTORS } from '../core/selectors.js'
import { refuse, require } from '../error.js'
import type { Outcome } from '../event.js'
import type { Address, State } from '../state.js'
import { getAVSRegistrar } from './operatorSetViews.js'

/** Registrars of AVSs (chapter 02 §3.1.3, §3.3): their answers are data, see `State.registrars`. */

/** Errors: `InvalidPermissions`, `EmptyRevert` (no code there), `InvalidAVSRegistrar`. */
export function setAVSRegistrar(
  state: State,
  { caller, avs, registrar }: { caller: Address; avs: Address; registrar: Address },
): Outcome<void> {
  return transact(state, (run) => {
    const { allocationManager } = state.config.contracts
    requireAuthority(state, avs, caller, allocationManager, SELECTORS.setAVSRegistrar)
    const answers = state.registrars.get(registrar) ?? refuse('EmptyRevert')
    require(answers.supportsAVS, 'InvalidAVSRegistrar')
    write(run, avsOf(run, avs), 'registrar', registrar)
    emit(run, allocationManager, 'AVSRegistrarSet', { avs, registrar })
  })
}

/** The last step of joining and leaving. Errors: the registrar's own, `EmptyRevert` without code. */
export function callRegistrar(
  state: State,
  avs: Address,
  hook: 'registerOperator' | 'deregisterOperator',
): void {
  const answers = state.registrars.get(getAVSRegistrar(state, avs)) ?? refuse('EmptyRevert')
  const answer = answers[hook]
  if (answer !== 'accept') refuse(answer.name, answer.args)
}
